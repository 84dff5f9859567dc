package org.wanfen.settlement.plane;

import java.util.Map;

/**
 * Where the data plane runs and keeps things.
 *
 * @param catalogUrl the JDBC URL of the database that holds Iceberg's catalog
 * @param user its user
 * @param password its password
 * @param warehouse where registers and event ids lie: a local path or a URI
 * @param spark settings for Spark
 * @param hadoop settings for Hadoop's file systems
 * @param accountsPerBucket about how many accounts a bucket has
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

  /** Without the password. */
  @Override
  public String toString() {
    return "warehouse " + warehouse + ", catalog " + catalogUrl;
  }
}
