package org.wanfen.settlement.plane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.wanfen.settlement.spark.SparkDataPlane;

/**
 * Data planes of any number of homes on one Spark, which takes long to start. They are not closed:
 * the first that was would stop it for all.
 */
public final class TestPlanes {

  private static final Path SCRATCH = scratch();

  private TestPlanes() {}

  /** A home on the local disk. */
  public static SparkDataPlane on(Path home, long accountsPerBucket) {
    return of(home, home.resolve("warehouse").toString(), Map.of(), accountsPerBucket);
  }

  /** A home whose register lies elsewhere. */
  static SparkDataPlane of(
      Path home, String warehouse, Map<String, String> hadoop, long accountsPerBucket) {
    // Every plane makes a session of its own, for its catalog is one of the session's settings.
    SparkSession.clearActiveSession();
    SparkSession.clearDefaultSession();
    Map<String, String> spark = new HashMap<>();
    spark.put("spark.master", "local[2]");
    spark.put("spark.local.dir", SCRATCH.toString());
    return new SparkDataPlane(
        new PlaneSettings(
            catalogUrl(home),
            "sa",
            "",
            warehouse,
            spark,
            hadoop,
            accountsPerBucket,
            home.resolve("scratch")));
  }

  /** The database with the catalog of a home. */
  public static String catalogUrl(Path home) {
    return "jdbc:h2:file:" + home.resolve("db") + ";DATABASE_TO_LOWER=TRUE";
  }

  private static Path scratch() {
    try {
      Path folder = Files.createTempDirectory("wanfen-spark");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
