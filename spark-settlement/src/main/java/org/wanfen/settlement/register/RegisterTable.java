package org.wanfen.settlement.register;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;

/**
 * The register of one fund as an Iceberg table: what each snapshot holds, and how one becomes what
 * everyone sees.
 */
public final class RegisterTable {

  private static final String MAIN = SnapshotRef.MAIN_BRANCH;
  private static final String DATE = "wanfen.date";
  private static final String ACCOUNTS = "wanfen.accounts";
  private static final String CLOSING_UNITS_FEN = "wanfen.closing-units-fen";

  private static final int MOST_TRIES = 5;

  private final Table table;

  RegisterTable(Table table) {
    this.table = table;
  }

  /** The properties of a new table. */
  static Map<String, String> properties(Cells cells) {
    return Map.of("format-version", "2", Divisions.NOW, Integer.toString(cells.buckets()));
  }

  /**
   * What a snapshot says of itself.
   *
   * @param snapshot its id
   * @param date the last business date in it
   * @param accounts accounts on that date
   * @param closingUnitsFen units at the close of that date, in fen
   */
  public record Contents(long snapshot, LocalDate date, long accounts, long closingUnitsFen) {}

  /** The table itself, for whoever reads it as anybody does. */
  public Table table() {
    return table;
  }

  Divisions divisions() {
    return new Divisions(table.properties());
  }

  /** How accounts are divided on the last date, and will be on the next. */
  public Cells cells() {
    return divisions().now();
  }

  /** How accounts are divided on a date. */
  public Cells cellsOn(LocalDate date) {
    return divisions().on(date).cells();
  }

  /** Where a new file of a bucket goes. */
  public String newFile(LocalDate date, int bucket, String name) {
    PartitionData partition = new PartitionData(table.spec().partitionType());
    partition.set(0, day(date));
    partition.set(1, bucket);
    return table.locationProvider().newDataLocation(table.spec(), partition, name);
  }

  /** What everyone sees; null while nothing was ever published. */
  public Contents published() {
    table.refresh();
    Snapshot current = table.currentSnapshot();
    return current == null ? null : contents(current.snapshotId());
  }

  /** What a snapshot says of itself. */
  public Contents contents(long snapshotId) {
    Snapshot snapshot = table.snapshot(snapshotId);
    if (snapshot == null) {
      throw new WanfenException(
          ErrorCode.MACHINE_FAULT,
          "snapshot " + snapshotId + " of " + table.name() + " is not there",
          "Nothing was changed.",
          "Restore the register from a backup of the home.");
    }
    Map<String, String> summary = snapshot.summary();
    return new Contents(
        snapshotId,
        LocalDate.parse(summary.get(DATE)),
        Long.parseLong(summary.get(ACCOUNTS)),
        Long.parseLong(summary.get(CLOSING_UNITS_FEN)));
  }

  /**
   * The snapshot in which to look for what a snapshot held: itself; or, if it has expired together
   * with the rows of earlier dates, what everyone sees now, which has the same rows of later dates.
   */
  public long readable(long snapshotId) {
    table.refresh();
    boolean expired =
        table.snapshot(snapshotId) == null && Expiry.rowsFrom(table.properties()).isPresent();
    return expired ? table.currentSnapshot().snapshotId() : snapshotId;
  }

  /** The files of a date in a snapshot, by bucket. */
  public Map<Integer, BucketFile> files(long snapshotId, LocalDate date) {
    Map<Integer, BucketFile> files = new HashMap<>();
    try (CloseableIterable<FileScanTask> tasks =
        table
            .newScan()
            .useSnapshot(snapshotId)
            .filter(Expressions.equal(RegisterColumns.BUSINESS_DATE, day(date)))
            .planFiles()) {
      for (FileScanTask task : tasks) {
        BucketFile found = bucketFile(task.file());
        if (files.put(found.bucket(), found) != null) {
          throw new IllegalStateException(
              "bucket " + found.bucket() + " of " + date + " has two files");
        }
      }
    } catch (IOException e) {
      throw FileFaults.of("planning", table.name(), e);
    }
    return files;
  }

  /** The files of a bucket in a snapshot from a date to a date, by date. */
  public NavigableMap<LocalDate, BucketFile> filesOfBucket(
      long snapshotId, int bucket, LocalDate from, LocalDate to) {
    NavigableMap<LocalDate, BucketFile> files = new TreeMap<>();
    Expression which =
        Expressions.and(
            Expressions.equal(RegisterColumns.BUCKET, bucket),
            Expressions.greaterThanOrEqual(RegisterColumns.BUSINESS_DATE, day(from)),
            Expressions.lessThanOrEqual(RegisterColumns.BUSINESS_DATE, day(to)));
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(snapshotId).filter(which).planFiles()) {
      for (FileScanTask task : tasks) {
        DataFile file = task.file();
        LocalDate date = LocalDate.ofEpochDay(file.partition().get(0, Integer.class));
        files.put(date, bucketFile(file));
      }
    } catch (IOException e) {
      throw FileFaults.of("planning", table.name(), e);
    }
    return files;
  }

  /**
   * The files in a snapshot that can hold an account from a date to a date, by date: however
   * accounts were divided on that date.
   */
  public NavigableMap<LocalDate, BucketFile> filesOfAccount(
      long snapshotId, long account, LocalDate from, LocalDate to) {
    NavigableMap<LocalDate, BucketFile> files = new TreeMap<>();
    LocalDate next = from;
    while (!next.isAfter(to)) {
      Divisions.Span span = divisions().on(next);
      LocalDate last = span.last().isBefore(to) ? span.last() : to;
      files.putAll(filesOfBucket(snapshotId, span.cells().bucketOf(account), next, last));
      next = last.plusDays(1);
    }
    return files;
  }

  private static BucketFile bucketFile(DataFile file) {
    return new BucketFile(
        file.partition().get(1, Integer.class),
        file.location(),
        file.fileSizeInBytes(),
        file.recordCount());
  }

  static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /**
   * Commits a night's files to a branch of its own on a base.
   *
   * @param branch the branch, which nothing was ever written to
   * @param base the snapshot it starts from
   * @param contents what the new snapshot says of itself; its id is not used
   * @param files the files of all buckets
   * @return the new snapshot
   */
  public long commitToBranch(String branch, long base, Contents contents, List<BucketFile> files) {
    table.refresh();
    table.manageSnapshots().createBranch(branch, base).commit();
    append(contents, files).toBranch(branch).commit();
    table.refresh();
    return table.refs().get(branch).snapshotId();
  }

  /** Commits an opening register, which everyone sees at once. */
  public void commitOpening(Contents contents, List<BucketFile> files) {
    append(contents, files).commit();
  }

  private AppendFiles append(Contents contents, List<BucketFile> files) {
    AppendFiles append = table.newAppend();
    describe(append, contents);
    files.forEach(file -> append.appendFile(dataFile(contents.date(), file)));
    return append;
  }

  /** Has a new snapshot say of itself what it holds. */
  void describe(SnapshotUpdate<?> update, Contents contents) {
    update.set(DATE, contents.date().toString());
    update.set(ACCOUNTS, Long.toString(contents.accounts()));
    update.set(CLOSING_UNITS_FEN, Long.toString(contents.closingUnitsFen()));
    Expiry.rowsFrom(table.properties())
        .ifPresent(date -> update.set(Expiry.ROWS_FROM, date.toString()));
  }

  DataFile dataFile(LocalDate date, BucketFile file) {
    PartitionData partition = new PartitionData(table.spec().partitionType());
    partition.set(0, day(date));
    partition.set(1, file.bucket());
    return DataFiles.builder(table.spec())
        .withPath(file.path())
        .withFormat(FileFormat.PARQUET)
        .withPartition(partition)
        .withFileSizeInBytes(file.lengthBytes())
        .withRecordCount(file.rows())
        .build();
  }

  /** Drops the branches of an attempt; their snapshots stay until they expire. */
  public void dropBranches(String attempt) {
    table.refresh();
    List<String> theirs = branchesOf(attempt);
    if (!theirs.isEmpty()) {
      ManageSnapshots drop = table.manageSnapshots();
      theirs.forEach(drop::removeBranch);
      drop.commit();
    }
  }

  /** Those that runs of an attempt wrote to; of those that were cut off or overtaken, too. */
  private List<String> branchesOf(String attempt) {
    return table.refs().keySet().stream()
        .filter(name -> name.equals(attempt) || name.startsWith(attempt + "-"))
        .sorted()
        .toList();
  }

  /**
   * Makes the audited snapshot what everyone sees, if a branch of the attempt holds exactly it and
   * what everyone sees is still the base; in one atomic move, which drops the attempt's branches.
   *
   * @param attempt what the names of the attempt's branches begin with
   * @throws WanfenException BASE_MOVED or PUBLICATION_UNKNOWN
   */
  public void publish(String attempt, long audited, long base) {
    for (int tries = 1; ; tries++) {
      try {
        publishOnce(attempt, audited, base);
        return;
      } catch (CommitFailedException e) {
        // Somebody else has changed something of the table meanwhile, an overtaken run its own
        // branch for example; whether it matters is seen by looking again.
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  private void publishOnce(String attempt, long audited, long base) {
    table.refresh();
    if (isPublished(audited)) {
      return;
    }
    List<String> branches = branchesOf(attempt);
    Optional<String> branch =
        branches.stream().filter(name -> table.refs().get(name).snapshotId() == audited).findAny();
    Snapshot current = table.currentSnapshot();
    if (branch.isEmpty()) {
      throw moved("no branch of " + attempt + " holds what was audited (" + audited + ")");
    }
    if (current == null || current.snapshotId() != base) {
      throw moved("the register is no longer the one that the night started from (" + base + ")");
    }
    ManageSnapshots move = table.manageSnapshots().fastForwardBranch(MAIN, branch.get());
    branches.forEach(move::removeBranch);
    try {
      move.commit();
      table.refresh();
    } catch (CommitFailedException e) {
      throw e;
    } catch (RuntimeException e) {
      // Whatever a catalog throws when its database falls silent: it may have taken effect.
      throw unknown("whether snapshot " + audited + " was published", e);
    }
    if (!isPublished(audited)) {
      throw moved("another snapshot than the audited one (" + audited + ") was published");
    }
  }

  private boolean isPublished(long snapshot) {
    Snapshot current = table.currentSnapshot();
    return current != null && current.snapshotId() == snapshot;
  }

  WanfenException unknown(String what, RuntimeException cause) {
    return new WanfenException(
        ErrorCode.PUBLICATION_UNKNOWN,
        what + " is not known, in " + table.name() + ": " + cause.getMessage(),
        "Nothing was deleted: either what was there before or all of this is what everyone sees.",
        "See that the database can be reached, then give the same command again; it looks first.",
        cause);
  }

  private WanfenException moved(String what) {
    return new WanfenException(
        ErrorCode.BASE_MOVED,
        what + ", in " + table.name(),
        "Nothing was published by this run.",
        "See who else works on this register; then discard the night and run it again.");
  }
}
