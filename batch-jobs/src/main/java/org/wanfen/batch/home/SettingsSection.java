package org.wanfen.batch.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.StrictDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A map of keys in wanfen.yaml: the whole file, or what stands under one of its keys. */
final class SettingsSection {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final String path;
  private final JsonNode node;

  private SettingsSection(String file, String path, JsonNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  /**
   * The whole file.
   *
   * @throws WanfenException SETTINGS_INVALID if it is not YAML, or has in it what could be taken
   *     for something else: an alias, a key that is there twice, a second document
   */
  static SettingsSection of(byte[] bytes, String file) {
    JsonNode root;
    try {
      root = YAML.readTree(bytes);
    } catch (JacksonException e) {
      throw refused(file, "is not YAML: " + e.getOriginalMessage());
    } catch (YamlEngineException e) {
      throw refused(file, "is not YAML: " + e.getMessage());
    }
    if (!root.isMissingNode()) {
      StrictDocument.yaml(bytes, new InputFile(file, ErrorCode.SETTINGS_INVALID));
    }
    return new SettingsSection(file, "", root).checked();
  }

  private SettingsSection checked() {
    if (!absent(node) && !node.isObject()) {
      throw refused(path.isEmpty() ? "should be a map of keys" : path + " should be a map of keys");
    }
    return this;
  }

  /** Refuses every other key than these. */
  SettingsSection with(String... keys) {
    List<String> known = List.of(keys);
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        throw refused("unknown key " + at(key) + "; did you mean " + at(nearest(key, known)) + "?");
      }
    }
    return this;
  }

  /** What stands under a key; a section without keys if nothing does. */
  SettingsSection section(String key) {
    JsonNode under = node.path(key);
    JsonNode map = absent(under) ? MissingNode.getInstance() : under;
    return new SettingsSection(file, at(key), map).checked();
  }

  /** The keys that are there. */
  List<String> keys() {
    return List.copyOf(node.propertyNames());
  }

  /** A text; empty if the key is not there. */
  Optional<String> text(String key) {
    JsonNode value = node.path(key);
    if (absent(value)) {
      return Optional.empty();
    }
    if (!value.isValueNode() || value.asString().isBlank()) {
      throw refused(at(key) + " should be a text");
    }
    return Optional.of(value.asString().strip());
  }

  /** A text that must be there. */
  String required(String key) {
    return text(key).orElseThrow(() -> refused(at(key) + " is missing"));
  }

  /** A whole number within bounds. */
  long number(String key, long ordinary, long least, long most) {
    JsonNode value = node.path(key);
    if (absent(value)) {
      return ordinary;
    }
    boolean fits = value.isIntegralNumber() && value.canConvertToLong();
    if (!fits || value.longValue() < least || value.longValue() > most) {
      throw refused(at(key) + " should be a whole number from " + least + " to " + most);
    }
    return value.longValue();
  }

  /** Yes or no. */
  boolean flag(String key, boolean ordinary) {
    JsonNode value = node.path(key);
    if (absent(value)) {
      return ordinary;
    }
    if (!value.isBoolean()) {
      throw refused(at(key) + " should be true or false");
    }
    return value.booleanValue();
  }

  /** One of a few words. */
  String word(String key, String ordinary, String... words) {
    String said = text(key).orElse(ordinary);
    if (!List.of(words).contains(said)) {
      throw refused(at(key) + " should be one of " + String.join(", ", words));
    }
    return said;
  }

  /** Every key with its text. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    keys().forEach(key -> texts.put(key, text(key).orElse("")));
    return texts;
  }

  /** That a key says something that cannot be. */
  WanfenException refusedAt(String key, String what) {
    return refused(at(key) + " " + what);
  }

  private WanfenException refused(String what) {
    return refused(file, what);
  }

  private static WanfenException refused(String file, String what) {
    return new WanfenException(
        ErrorCode.SETTINGS_INVALID,
        InputFile.oneLine(file + ": " + what),
        "Nothing was changed.",
        "Correct the settings, then give the command again.");
  }

  private static boolean absent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static String nearest(String key, List<String> keys) {
    List<String> sorted = new ArrayList<>(keys);
    sorted.sort(
        Comparator.comparingInt((String known) -> distance(key, known))
            .thenComparing(Comparator.naturalOrder()));
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
}
