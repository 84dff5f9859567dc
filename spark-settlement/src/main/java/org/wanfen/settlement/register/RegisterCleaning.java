package org.wanfen.settlement.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.iceberg.DeleteFiles;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.RewriteManifests;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.SupportsBulkOperations;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.util.SnapshotUtil;
import org.wanfen.settlement.files.FileFaults;

/**
 * Takes out of a register what is of no use any more, by Iceberg's own means. Each method does
 * nothing where there is nothing to do, so that all of it can be done again after a crash.
 */
public final class RegisterCleaning {

  private static final String OF_NIGHTS = "night_";
  private static final long SMALL_MANIFEST_BYTES = 2 << 20;
  private static final int WORTH_MERGING = 30;
  private static final int DAYS_OF_MANIFEST = 31;

  private final RegisterTable register;
  private final Table table;

  /** Cleans a register on which nobody works. */
  public RegisterCleaning(RegisterTable register) {
    this.register = register;
    this.table = register.table();
    table.refresh();
  }

  /**
   * What was found, and is removed or would be.
   *
   * @param count how many
   * @param bytes the files of data in them
   */
  public record Found(long count, long bytes) {

    /** Nothing. */
    public static final Found NONE = new Found(0, 0);

    /** Both together. */
    public Found plus(Found other) {
      return new Found(count + other.count, bytes + other.bytes);
    }
  }

  /** The first date whose rows are still there; empty while all are. */
  public Optional<LocalDate> rowsFrom() {
    return Expiry.rowsFrom(table.properties());
  }

  /** The first date whose event ids are still there; empty while all are. */
  public Optional<LocalDate> eventIdsFrom() {
    return Expiry.eventIdsFrom(table.properties());
  }

  /** Keeps that event ids of dates before this are not there any more. */
  public void setEventIdsFrom(LocalDate date) {
    table.updateProperties().set(Expiry.EVENT_IDS_FROM, date.toString()).commit();
  }

  /** The branches of attempts and rewritings, none of which is at work. */
  public List<String> branches() {
    return table.refs().keySet().stream()
        .filter(name -> name.startsWith(OF_NIGHTS) || name.startsWith(RegisterDivision.BRANCHES))
        .sorted()
        .toList();
  }

  /** Drops branches, and leaves their snapshots to {@link #expire}. */
  public void drop(List<String> branches) {
    if (!branches.isEmpty()) {
      ManageSnapshots drop = table.manageSnapshots();
      branches.forEach(drop::removeBranch);
      drop.commit();
    }
  }

  /** The days before a date that everyone still sees, and their files. */
  public Found daysBefore(LocalDate first) {
    Set<Integer> days = new TreeSet<>();
    long bytes = 0;
    try (CloseableIterable<FileScanTask> tasks =
        table
            .newScan()
            .filter(Expressions.lessThan(RegisterColumns.BUSINESS_DATE, RegisterTable.day(first)))
            .planFiles()) {
      for (FileScanTask task : tasks) {
        days.add(task.file().partition().get(0, Integer.class));
        bytes += task.file().fileSizeInBytes();
      }
    } catch (IOException e) {
      throw FileFaults.of("planning", table.name(), e);
    }
    return new Found(days.size(), bytes);
  }

  /**
   * Takes the days before a date out of what everyone sees, and keeps that they have expired; in
   * one atomic move. Their files go with the snapshots that have them.
   *
   * @param first the first date that stays, at most the last
   */
  public void deleteDaysBefore(LocalDate first) {
    RegisterTable.Contents seen = register.published();
    if (first.isAfter(seen.date())) {
      throw new IllegalArgumentException("the last day stays: " + seen.date());
    }
    Transaction move = table.newTransaction();
    DeleteFiles delete =
        move.newDelete()
            .deleteFromRowFilter(
                Expressions.lessThan(RegisterColumns.BUSINESS_DATE, RegisterTable.day(first)));
    register.describe(delete, seen);
    delete.set(Expiry.ROWS_FROM, first.toString());
    delete.commit();
    move.updateProperties().set(Expiry.ROWS_FROM, first.toString()).commit();
    try {
      move.commitTransaction();
    } catch (CommitFailedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw register.unknown("whether the days before " + first + " were taken out", e);
    }
    table.refresh();
  }

  /**
   * The snapshots of no use: those that no branch leads to; and those that still have days that
   * have expired.
   *
   * @param dropped branches that count as dropped
   * @param deleteBefore days before this date count as taken out
   */
  public List<Long> useless(List<String> dropped, Optional<LocalDate> deleteBefore) {
    Optional<LocalDate> rowsFrom = deleteBefore.isPresent() ? deleteBefore : rowsFrom();
    Set<Long> heads = new HashSet<>();
    Set<Long> seen = new HashSet<>();
    for (Map.Entry<String, SnapshotRef> ref : table.refs().entrySet()) {
      if (!dropped.contains(ref.getKey())) {
        long head = ref.getValue().snapshotId();
        heads.add(head);
        seen.addAll(lineOf(head));
      }
    }
    if (deleteBefore.isPresent()) {
      heads.clear(); // what everyone sees now will not be that any more
    }
    List<Long> useless = new ArrayList<>();
    for (Snapshot snapshot : table.snapshots()) {
      long id = snapshot.snapshotId();
      LocalDate theirs = Expiry.rowsFrom(snapshot.summary()).orElse(LocalDate.MIN);
      boolean holdsExpired = rowsFrom.isPresent() && theirs.isBefore(rowsFrom.get());
      if (!seen.contains(id) || (holdsExpired && !heads.contains(id))) {
        useless.add(id);
      }
    }
    return useless;
  }

  private Set<Long> lineOf(long head) {
    Set<Long> line = new HashSet<>();
    SnapshotUtil.ancestorsOf(head, table::snapshot)
        .forEach(snapshot -> line.add(snapshot.snapshotId()));
    return line;
  }

  /** The size of the files that came with snapshots which nobody ever saw. */
  public long bytesOfUnseen(List<Long> snapshots) {
    Set<Long> seen = lineOf(table.currentSnapshot().snapshotId());
    long bytes = 0;
    for (long id : snapshots) {
      if (!seen.contains(id)) {
        Map<String, String> summary = table.snapshot(id).summary();
        bytes += Long.parseLong(summary.getOrDefault(SnapshotSummary.ADDED_FILE_SIZE_PROP, "0"));
      }
    }
    return bytes;
  }

  /**
   * Expires snapshots.
   *
   * @return the files that no other snapshot has; they are left to {@link #delete}
   */
  public List<String> expire(List<Long> snapshots) {
    List<String> files = Collections.synchronizedList(new ArrayList<>());
    if (!snapshots.isEmpty()) {
      // By number alone: none for its age.
      ExpireSnapshots expire = table.expireSnapshots().expireOlderThan(0).deleteWith(files::add);
      snapshots.forEach(expire::expireSnapshotId);
      expire.commit();
      table.refresh();
    }
    return files;
  }

  /** Deletes files that no snapshot has. */
  public void delete(List<String> files) {
    if (!files.isEmpty()) {
      ((SupportsBulkOperations) table.io()).deleteFiles(files);
    }
  }

  /** The small lists of files, if there were a good deal fewer once they are put together. */
  public int smallManifests() {
    int small = 0;
    Set<Integer> months = new HashSet<>();
    for (ManifestFile manifest : table.currentSnapshot().dataManifests(table.io())) {
      if (manifest.length() < SMALL_MANIFEST_BYTES) {
        small++;
        ManifestFile.PartitionFieldSummary days = manifest.partitions().get(0);
        for (int month = month(days.lowerBound()); month <= month(days.upperBound()); month++) {
          months.add(month);
        }
      }
    }
    return small - months.size() >= WORTH_MERGING ? small : 0;
  }

  private static int month(ByteBuffer day) {
    int epochDay = Conversions.fromByteBuffer(Types.DateType.get(), day);
    return epochDay / DAYS_OF_MANIFEST;
  }

  /** Puts small lists of files together, those of a month of days into one. */
  public void mergeManifests() {
    RegisterTable.Contents seen = register.published();
    RewriteManifests merge =
        table
            .rewriteManifests()
            .clusterBy(file -> file.partition().get(0, Integer.class) / DAYS_OF_MANIFEST)
            .rewriteIf(manifest -> manifest.length() < SMALL_MANIFEST_BYTES);
    register.describe(merge, seen);
    merge.commit();
    table.refresh();
  }
}
