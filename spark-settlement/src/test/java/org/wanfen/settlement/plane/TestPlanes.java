package org.wanfen.settlement.plane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.sql.SparkSession;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.night.NightProgress;
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

  /** A session of that one Spark, for tests of what lies below the planes. */
  public static SparkSession session(Path home) {
    Path opening = home.resolve("opening.csv");
    try {
      Files.createDirectories(home);
      Files.writeString(opening, "account_id,units\n1,1.00\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // A plane starts Spark when it first has work to do.
    var unused =
        on(home, 1)
            .openRegister(anyFund(), opening.toString(), Runnable::run, NightProgress.silent());
    return SparkSession.active();
  }

  private static FundTerms anyFund() {
    Map<Fee, AnnualRate> fees = new EnumMap<>(Fee.class);
    Arrays.stream(Fee.values()).forEach(fee -> fees.put(fee, AnnualRate.parse("0")));
    return new FundTerms(
        "1",
        "A fund",
        ZoneOffset.UTC,
        LocalTime.NOON,
        LocalDate.EPOCH,
        1,
        fees,
        1,
        OptionalLong.empty(),
        0,
        0);
  }

  /** The database with the catalog of a home. */
  public static String catalogUrl(Path home) {
    return TestDatabase.url(home);
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
