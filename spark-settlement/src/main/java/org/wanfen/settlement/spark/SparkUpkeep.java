package org.wanfen.settlement.spark;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.plane.RegisterUpkeep;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.register.RegisterCleaning;
import org.wanfen.settlement.register.RegisterDivision;
import org.wanfen.settlement.register.RegisterOrphans;
import org.wanfen.settlement.register.RegisterTable;
import org.wanfen.settlement.upkeep.EventIdFolders;
import org.wanfen.settlement.upkeep.Rebucketing;

/** The upkeep of a register on Spark, which starts when it is needed. */
final class SparkUpkeep implements RegisterUpkeep {

  /** A bucket is in a task's memory as a whole. */
  private static final long MOST_ACCOUNTS_OF_BUCKET = 10_000_000;

  private final Supplier<SparkSession> session;
  private final FileStore store;
  private final RegisterTable table;
  private final String sqlName;
  private final Path eventIds;
  private final java.nio.file.Path scratch;
  private final Supplier<String> freshNames;

  /**
   * The upkeep of a register.
   *
   * @param session starts Spark when it is first asked
   * @param store its files
   * @param table the register
   * @param sqlName its name in Spark SQL
   * @param eventIds the folder of the fund's event ids
   * @param scratch the folder that processes share for Spark's own files
   * @param freshNames names that no file has yet
   */
  SparkUpkeep(
      Supplier<SparkSession> session,
      FileStore store,
      RegisterTable table,
      String sqlName,
      Path eventIds,
      java.nio.file.Path scratch,
      Supplier<String> freshNames) {
    this.session = session;
    this.store = store;
    this.table = table;
    this.sqlName = sqlName;
    this.eventIds = eventIds;
    this.scratch = scratch;
    this.freshNames = freshNames;
  }

  @Override
  public int buckets() {
    return table.cells().buckets();
  }

  @Override
  public RewrittenDay rebucket(int buckets, NightProgress progress) {
    Cells anew = new Cells(buckets);
    RegisterTable.Contents base = table.published();
    if (base.accounts() / buckets > MOST_ACCOUNTS_OF_BUCKET) {
      throw new WanfenException(
          ErrorCode.WRONG_USAGE,
          base.accounts()
              + " accounts are too many for "
              + buckets
              + " buckets: a bucket holds "
              + MOST_ACCOUNTS_OF_BUCKET
              + " at most",
          "Nothing was changed.",
          "Choose more buckets; 500,000 accounts to a bucket are usual.");
    }
    SparkSession spark = session.get();
    long snapshot =
        new SparkJobs(spark.sparkContext())
            .run(
                "writing the register in other buckets",
                base.accounts(),
                progress,
                () -> new Rebucketing(spark, store, table, sqlName).write(base, anew, freshNames));
    return new RewrittenDay(
        base.date(), base.snapshot(), snapshot, buckets(), buckets, base.accounts());
  }

  @Override
  public void adopt(RewrittenDay day) {
    RegisterTable.Contents base = table.contents(day.base());
    new RegisterDivision(table).adopt(base, day.snapshot(), new Cells(day.buckets()));
  }

  @Override
  public Optional<LocalDate> rowsFrom() {
    return new RegisterCleaning(table).rowsFrom();
  }

  @Override
  public Optional<LocalDate> eventIdsFrom() {
    return new RegisterCleaning(table).eventIdsFrom();
  }

  @Override
  public List<Removed> clean(Cleaning cleaning, Consumer<Runnable> alone) {
    SparkSession spark = session.get();
    return new SparkJobs(spark.sparkContext())
        .run(
            "clearing up",
            0,
            NightProgress.silent(),
            () ->
                new Clearing(
                        table,
                        new RegisterOrphans(spark, store, table),
                        new EventIdFolders(store, eventIds),
                        scratch,
                        cleaning)
                    .run(alone));
  }
}
