package org.wanfen.batch.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.wanfen.settlement.files.FileFaults;

/** Reads wanfen.yaml; a key that it does not know is refused. */
final class SettingsFile {

  private SettingsFile() {}

  static HomeSettings read(Path file, Map<String, String> environment) {
    try {
      return parse(Files.readAllBytes(file), file.toString(), environment);
    } catch (IOException e) {
      throw FileFaults.of("reading", file.toString(), e);
    }
  }

  static HomeSettings parse(byte[] bytes, String file, Map<String, String> environment) {
    return parse(SettingsSection.of(bytes, file), environment);
  }

  static HomeSettings parse(String text, String file, Map<String, String> environment) {
    return parse(text.getBytes(StandardCharsets.UTF_8), file, environment);
  }

  private static HomeSettings parse(SettingsSection root, Map<String, String> environment) {
    root.with(
        "database",
        "warehouse",
        "inputs",
        "results",
        "metrics",
        "spark",
        "hadoop",
        "night",
        "lease",
        "buckets",
        "server",
        "schedule",
        "alarms",
        "log");
    SettingsSection night = root.section("night").with("deadlineMinutes");
    SettingsSection metrics = root.section("metrics").with("folder");
    SettingsSection lease = root.section("lease").with("seconds");
    SettingsSection buckets = root.section("buckets").with("accountsPerBucket");
    return new HomeSettings(
        database(root.section("database").with("url", "user", "password"), environment),
        root.text("warehouse"),
        root.text("inputs"),
        root.text("results"),
        metrics.text("folder"),
        spark(root.section("spark"), environment),
        Collections.unmodifiableMap(root.section("hadoop").texts()),
        (int) night.number("deadlineMinutes", 60, 1, 1440),
        (int) lease.number("seconds", 30, 3, 3600),
        buckets.number(
            "accountsPerBucket", HomeSettings.DEFAULT_ACCOUNTS_PER_BUCKET, 1, 100_000_000),
        ServerSettings.of(root.section("server"), environment),
        FundSchedule.all(root.section("schedule")),
        AlarmSettings.of(root.section("alarms"), environment),
        root.section("log").with("format").word("format", "text", "text", "json"));
  }

  private static Map<String, String> spark(
      SettingsSection section, Map<String, String> environment) {
    Map<String, String> spark = section.texts();
    spark.putIfAbsent("spark.master", "local[*]");
    String secret = environment.get(HomeSettings.SPARK_SECRET_VARIABLE);
    if (secret != null) {
      spark.put("spark.authenticate.secret", secret);
    }
    return Collections.unmodifiableMap(spark);
  }

  private static HomeSettings.Database database(
      SettingsSection section, Map<String, String> environment) {
    String password =
        Optional.ofNullable(environment.get(HomeSettings.PASSWORD_VARIABLE))
            .or(() -> section.text("password"))
            .orElse("");
    return new HomeSettings.Database(
        section.text("url"), section.text("user").orElse("wanfen"), password);
  }
}
