package org.wanfen.settlement.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.FileIO;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.wanfen.settlement.digest.RegisterTree;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.register.Cells;

/**
 * Sums up a date of a written snapshot.
 *
 * <p>Which files the snapshot has, and what stands in them, Iceberg says: the way on which anybody
 * else reads the register. A task for each bucket takes the columns as Iceberg's reader gives them.
 */
public final class RegisterAudit {

  private final JavaSparkContext spark;
  private final Table table;

  /**
   * Audits a register.
   *
   * @param spark where
   * @param table the register, as Iceberg knows it
   */
  public RegisterAudit(JavaSparkContext spark, Table table) {
    this.spark = spark;
    this.table = table;
  }

  /**
   * What stands in a snapshot.
   *
   * @param figures what it adds up to
   * @param tree the digests of it, taken from the same reading; empty if they were not asked for,
   *     or if there are rows for which the tree has no place
   */
  public record Audited(AuditFigures figures, Optional<RegisterTree> tree) {}

  /**
   * What stands in a snapshot.
   *
   * @param date the business date
   * @param snapshot the snapshot
   * @param cells how accounts are divided on that date
   * @param poolFen the day's pool, for the exact shares
   * @param entitledUnitsFen the units it is due to, likewise
   */
  public AuditFigures figures(
      LocalDate date, long snapshot, Cells cells, long poolFen, long entitledUnitsFen) {
    return read(date, snapshot, cells, shares(poolFen, entitledUnitsFen), false).figures();
  }

  /** As {@link #figures}, and takes the digests of the rows as it reads them. */
  public Audited figuresAndDigests(
      LocalDate date, long snapshot, Cells cells, long poolFen, long entitledUnitsFen) {
    return read(date, snapshot, cells, shares(poolFen, entitledUnitsFen), true);
  }

  private static ExactShares shares(long poolFen, long entitledUnitsFen) {
    return new ExactShares(poolFen, Math.max(1, entitledUnitsFen));
  }

  private Audited read(
      LocalDate date, long snapshot, Cells cells, ExactShares shares, boolean digests) {
    table.refresh();
    DayReader reader = new DayReader(DayBatch.columnsOf(table.schema()), cells, shares, digests);
    Broadcast<FileIO> io = spark.broadcast(SerializableTable.copyOf(table).io());
    List<DayReader.Part> parts =
        spark
            .parallelize(DayFiles.byBucket(table, date, snapshot, cells), cells.buckets())
            .map(files -> reader.read(files, io.value()))
            .collect();
    DaySums sums = new DaySums();
    List<Placement> pieces = new ArrayList<>();
    for (DayReader.Part part : parts) {
      sums.add(part.sums());
      pieces.addAll(part.pieces());
    }
    AuditFigures figures = sums.figures(Placement.misplaced(pieces));
    return new Audited(figures, digests ? tree(parts, figures) : Optional.empty());
  }

  /** The tree of all rows, if each is in it. */
  private static Optional<RegisterTree> tree(List<DayReader.Part> parts, AuditFigures figures) {
    if (figures.repeatedAccounts() > 0) {
      return Optional.empty();
    }
    RegisterTree tree =
        RegisterTree.of(
            Cells.COUNT, parts.stream().flatMap(part -> part.cells().stream()).toList());
    return Optional.of(tree).filter(all -> all.accounts() == figures.accounts());
  }
}
