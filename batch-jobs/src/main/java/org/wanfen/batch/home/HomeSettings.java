package org.wanfen.batch.home;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What wanfen.yaml of a home may say; everything has a default.
 *
 * @param database the database instead of the file in the home
 * @param warehouse where the registers lie, instead of in the home
 * @param inputs where inputs are kept, instead of in the home
 * @param results where results are written, instead of in the home
 * @param metrics where figures for monitoring are written, instead of in the home
 * @param spark settings for Spark, {@code spark.master} by default {@code local[*]}
 * @param hadoop settings for Hadoop's file systems
 * @param deadlineMinutes minutes after its opening by which a night should be done, 1 to 1440
 * @param leaseSeconds seconds after which the lease of a dead run may be taken over, 3 to 3600
 * @param accountsPerBucket accounts per bucket, at least 1
 * @param server where people and programs reach the console
 * @param schedule which funds' nights run by themselves, and when, by code
 * @param alarms whom to call
 * @param logFormat how lines of the log are written: {@code text} for people, or {@code json}
 */
public record HomeSettings(
    Database database,
    Optional<String> warehouse,
    Optional<String> inputs,
    Optional<String> results,
    Optional<String> metrics,
    Map<String, String> spark,
    Map<String, String> hadoop,
    int deadlineMinutes,
    int leaseSeconds,
    long accountsPerBucket,
    ServerSettings server,
    Map<String, FundSchedule> schedule,
    AlarmSettings alarms,
    String logFormat) {

  /** The default of {@link #accountsPerBucket()}. */
  public static final long DEFAULT_ACCOUNTS_PER_BUCKET = 500_000;

  /** The variable of the environment that holds the database's password. */
  public static final String PASSWORD_VARIABLE = "WANFEN_DATABASE_PASSWORD";

  /** The environment variable with the secret that a Spark cluster wants to be shown. */
  public static final String SPARK_SECRET_VARIABLE = "WANFEN_SPARK_SECRET";

  /**
   * A database.
   *
   * @param url its JDBC URL; empty: the file in the home
   * @param user the user
   * @param password the password
   */
  public record Database(Optional<String> url, String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
      return url.orElse("in the home") + " as " + user;
    }
  }

  static HomeSettings defaults(Map<String, String> environment) {
    return SettingsFile.parse("{}", "wanfen.yaml", environment);
  }

  static HomeSettings read(Path file, Map<String, String> environment) {
    return SettingsFile.read(file, environment);
  }
}
