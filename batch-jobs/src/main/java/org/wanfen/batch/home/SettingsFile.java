package org.wanfen.batch.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads wanfen.yaml; a key that it does not know is refused. */
final class SettingsFile {

  private static final List<String> KEYS =
      List.of(
          "database",
          "warehouse",
          "inputs",
          "results",
          "metrics",
          "spark",
          "hadoop",
          "night",
          "lease",
          "buckets");
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;

  private SettingsFile(String file) {
    this.file = file;
  }

  static HomeSettings read(Path file, Map<String, String> environment) {
    try {
      return parse(Files.readString(file), file.toString(), environment);
    } catch (IOException e) {
      throw FileFaults.of("reading", file.toString(), e);
    }
  }

  static HomeSettings parse(String text, String file, Map<String, String> environment) {
    SettingsFile at = new SettingsFile(file);
    try {
      JsonNode root = YAML.readTree(text);
      return at.settings(
          root.isMissingNode() || root.isNull() ? YAML.readTree("{}") : root, environment);
    } catch (JacksonException e) {
      throw at.refused("is not YAML: " + e.getOriginalMessage());
    }
  }

  private HomeSettings settings(JsonNode root, Map<String, String> environment) {
    known(root, "", KEYS);
    JsonNode database = section(root, "database", List.of("url", "user", "password"));
    JsonNode night = section(root, "night", List.of("deadlineMinutes"));
    JsonNode metrics = section(root, "metrics", List.of("folder"));
    JsonNode lease = section(root, "lease", List.of("seconds"));
    JsonNode buckets = section(root, "buckets", List.of("accountsPerBucket"));
    String password =
        Optional.ofNullable(environment.get(HomeSettings.PASSWORD_VARIABLE))
            .or(() -> text(database, "database.", "password"))
            .orElse("");
    Map<String, String> spark = texts(root, "spark");
    spark.putIfAbsent("spark.master", "local[*]");
    return new HomeSettings(
        new HomeSettings.Database(
            text(database, "database.", "url"),
            text(database, "database.", "user").orElse("wanfen"),
            password),
        text(root, "", "warehouse"),
        text(root, "", "inputs"),
        text(root, "", "results"),
        text(metrics, "metrics.", "folder"),
        Collections.unmodifiableMap(spark),
        Collections.unmodifiableMap(texts(root, "hadoop")),
        (int) number(night, "night.", "deadlineMinutes", 60, 1, 1440),
        (int) number(lease, "lease.", "seconds", 30, 3, 3600),
        number(
            buckets,
            "buckets.",
            "accountsPerBucket",
            HomeSettings.DEFAULT_ACCOUNTS_PER_BUCKET,
            1,
            100_000_000));
  }

  private JsonNode section(JsonNode root, String name, List<String> keys) {
    JsonNode section = root.path(name);
    if (section.isMissingNode() || section.isNull()) {
      return root.path("");
    }
    known(section, name + ".", keys);
    return section;
  }

  private void known(JsonNode node, String prefix, List<String> keys) {
    if (!node.isObject()) {
      throw refused((prefix.isEmpty() ? "" : prefix + " ") + "should be a map of keys");
    }
    for (String key : node.propertyNames()) {
      if (!keys.contains(key)) {
        throw refused(
            "unknown key " + prefix + key + "; did you mean " + prefix + nearest(key, keys) + "?");
      }
    }
  }

  private Optional<String> text(JsonNode node, String prefix, String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isValueNode() || value.asString().isBlank()) {
      throw refused(prefix + key + " should be a text");
    }
    return Optional.of(value.asString().strip());
  }

  private long number(
      JsonNode node, String prefix, String key, long ordinary, long least, long most) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return ordinary;
    }
    boolean fits = value.isIntegralNumber() && value.canConvertToLong();
    if (!fits || value.longValue() < least || value.longValue() > most) {
      throw refused(prefix + key + " should be a whole number from " + least + " to " + most);
    }
    return value.longValue();
  }

  private Map<String, String> texts(JsonNode root, String name) {
    Map<String, String> texts = new TreeMap<>();
    JsonNode section = root.path(name);
    if (section.isMissingNode() || section.isNull()) {
      return texts;
    }
    if (!section.isObject()) {
      throw refused(name + " should be a map of keys");
    }
    for (String key : section.propertyNames()) {
      texts.put(key, text(section, name + ".", key).orElse(""));
    }
    return texts;
  }

  private static String nearest(String key, List<String> keys) {
    List<String> sorted = new ArrayList<>(keys);
    sorted.sort(
        java.util.Comparator.comparingInt((String known) -> distance(key, known))
            .thenComparing(java.util.Comparator.naturalOrder()));
    return sorted.get(0);
  }

  /** Levenshtein's distance. */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(row[j - 1], above[j]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }

  private WanfenException refused(String what) {
    return new WanfenException(
        ErrorCode.SETTINGS_INVALID,
        file + ": " + what,
        "Nothing was changed.",
        "Correct the settings, then give the command again.");
  }
}
