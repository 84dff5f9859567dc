package org.wanfen.batch.program;

import java.util.Map;
import org.wanfen.batch.home.Home;

/**
 * What the data plane has to know of a home.
 *
 * @param catalogUrl the JDBC URL of the database that holds the catalog
 * @param user its user
 * @param password its password
 * @param warehouse where the registers lie: a local path or a URI
 * @param spark settings for Spark
 * @param hadoop settings for Hadoop's file systems
 * @param accountsPerBucket accounts per bucket
 * @param scratch a local folder for Spark's own files
 */
public record PlaneSettings(
    String catalogUrl,
    String user,
    String password,
    String warehouse,
    Map<String, String> spark,
    Map<String, String> hadoop,
    long accountsPerBucket,
    java.nio.file.Path scratch) {

  /** The settings of a home. */
  public static PlaneSettings of(Home home) {
    var settings = home.settings();
    return new PlaneSettings(
        home.databaseUrl(),
        settings.database().user(),
        settings.database().password(),
        home.warehouse(),
        settings.spark(),
        settings.hadoop(),
        settings.accountsPerBucket(),
        home.folder().resolve("scratch"));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "warehouse " + warehouse + ", catalog " + catalogUrl;
  }
}
