package org.wanfen.settlement.verify.sql;

import java.util.Objects;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.verify.KeptFile;
import org.wanfen.settlement.verify.PublishedNight;
import org.wanfen.settlement.verify.Recomputed;
import org.wanfen.settlement.verify.VerificationMethod;
import org.wanfen.settlement.verify.VerificationSources;

/** Does a night again in Spark SQL. */
public final class SqlMethod implements VerificationMethod {

  private static final long ROWS_OF_PARTITION = 1_000_000;
  private static final int MOST_PARTITIONS = 4096;

  private final Supplier<SparkSession> spark;
  private final String register;

  /**
   * Makes the method.
   *
   * @param spark the session in which the register's catalog is known
   * @param register the register's name in SQL
   */
  public SqlMethod(Supplier<SparkSession> spark, String register) {
    this.spark = Objects.requireNonNull(spark, "spark");
    this.register = Objects.requireNonNull(register, "register");
  }

  @Override
  public Recomputed again(
      PublishedNight night, VerificationSources sources, NightProgress progress) {
    long rows =
        sources.register(night.date()).rows()
            + sources.copies(night.inputs()).files().stream().mapToLong(KeptFile::rows).sum();
    SparkSession program = spark.get();
    int least = program.sparkContext().defaultParallelism();
    int partitions = (int) Math.min(MOST_PARTITIONS, Math.max(least, rows / ROWS_OF_PARTITION + 1));
    try (Queries queries = new Queries(program, partitions)) {
      return new NightInSql(queries, register, night, sources, progress).again();
    } catch (Exception e) { // Spark's own is checked in Java, and thrown all the same
      throw told(night, e);
    }
  }

  private static RuntimeException told(PublishedNight night, Exception fault) {
    WanfenException known = WanfenException.within(fault);
    if (known != null) {
      return known;
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ArithmeticException) {
        return NightInSql.impossible(night, "an amount does not fit: " + cause.getMessage(), fault);
      }
      if (cause.getClass().getName().contains("parquet")) {
        return new WanfenException(
            ErrorCode.EVIDENCE_DAMAGED,
            "A file of the register of "
                + night.date()
                + " or of the day before cannot be read: "
                + cause.getMessage(),
            "Nothing was changed.",
            "Find out who changed it, and restore it from a backup; then verify again.",
            fault);
      }
    }
    return FileFaults.of("verifying " + night.date(), "the night in Spark SQL", fault);
  }
}
