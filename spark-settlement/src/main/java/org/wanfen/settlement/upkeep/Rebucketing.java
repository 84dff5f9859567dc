package org.wanfen.settlement.upkeep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.settlement.audit.RegisterAudit;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketRows;
import org.wanfen.settlement.register.BucketStore;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.register.RegisterDivision;
import org.wanfen.settlement.register.RegisterTable;

/**
 * Writes the last day of a register again in another number of buckets: a task a new bucket, which
 * reads the old ones that it has cells in common with, and no shuffle.
 *
 * <p>What was written is read back, on the way on which anybody else reads the register, and
 * compared with what was there. Days before stay as they are divided.
 */
public final class Rebucketing {

  private final SparkSession session;
  private final FileStore store;
  private final RegisterTable table;
  private final String sqlName;

  /**
   * Prepares.
   *
   * @param session where
   * @param store the files
   * @param table the register
   * @param sqlName its name in Spark SQL
   */
  public Rebucketing(SparkSession session, FileStore store, RegisterTable table, String sqlName) {
    this.session = session;
    this.store = store;
    this.table = table;
    this.sqlName = sqlName;
  }

  /**
   * Writes the last day on a branch, and proves that it holds the same.
   *
   * @param base what everyone sees
   * @param anew the division to write it in
   * @param freshNames names that no file has yet
   * @return the new snapshot
   * @throws WanfenException REWRITE_DIFFERS if it does not
   */
  public long write(RegisterTable.Contents base, Cells anew, Supplier<String> freshNames) {
    String name = RegisterDivision.branch(base.date()) + "-" + freshNames.get();
    Cells before = table.cells();
    Map<Integer, BucketFile> old = table.files(base.snapshot(), base.date());
    List<Task> tasks = new ArrayList<>();
    for (int bucket = 0; bucket < anew.buckets(); bucket++) {
      String path = table.newFile(base.date(), bucket, name + "-" + bucket + ".parquet");
      List<BucketFile> from =
          anew.overlapping(bucket, before).mapToObj(old::get).filter(Objects::nonNull).toList();
      tasks.add(new Task(anew, bucket, path, from));
    }
    FileStore files = store;
    List<BucketFile> written =
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .parallelize(tasks, tasks.size())
            .map(task -> task.write(files))
            .filter(Objects::nonNull)
            .collect();
    long snapshot = new RegisterDivision(table).commitToBranch(base, written);
    requireSame(base, snapshot, anew);
    return snapshot;
  }

  /**
   * One new bucket.
   *
   * @param cells the new division
   * @param bucket the bucket in it
   * @param path the file to write
   * @param old the files that can have its accounts
   */
  private record Task(Cells cells, int bucket, String path, List<BucketFile> old)
      implements Serializable {

    /** Writes it; null if it has no accounts. */
    BucketFile write(FileStore files) {
      GatheredRows rows = new GatheredRows(cells, bucket);
      old.forEach(file -> rows.addFrom(BucketRows.read(files, file)));
      ClosedAccounts sorted = rows.sorted();
      return sorted.size() == 0 ? null : new BucketStore(files).write(path, bucket, sorted);
    }
  }

  private void requireSame(RegisterTable.Contents base, long snapshot, Cells anew) {
    DayFigures before = DayFigures.of(session, sqlName, base.date(), base.snapshot());
    DayFigures after = DayFigures.of(session, sqlName, base.date(), snapshot);
    long misplaced =
        new RegisterAudit(JavaSparkContext.fromSparkContext(session.sparkContext()), table.table())
            .figures(base.date(), snapshot, anew, 0, 1)
            .repeatedAccounts();
    if (!before.equals(after) || misplaced != 0 || after.rows() != base.accounts()) {
      throw new WanfenException(
          ErrorCode.REWRITE_DIFFERS,
          "The register of "
              + base.date()
              + " holds "
              + before
              + "; in "
              + anew.buckets()
              + " buckets it would hold "
              + after
              + ", "
              + misplaced
              + " of them in another's place; the records of it say "
              + base.accounts()
              + " accounts",
          "Everyone sees the register as it was.",
          "Keep the home as it is and have the cause found.");
    }
  }
}
