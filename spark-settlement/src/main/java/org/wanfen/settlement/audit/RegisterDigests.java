package org.wanfen.settlement.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.FileIO;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.wanfen.settlement.audit.DigestReader.Part;
import org.wanfen.settlement.digest.CellRoot;
import org.wanfen.settlement.digest.RegisterTree;
import org.wanfen.settlement.register.Cells;

/**
 * Takes the digest of a date in a snapshot, from what stands in its files: a task for each bucket.
 */
public final class RegisterDigests {

  private final JavaSparkContext spark;
  private final Table table;

  /**
   * Takes digests of a register.
   *
   * @param spark where
   * @param table the register, as Iceberg knows it
   */
  public RegisterDigests(JavaSparkContext spark, Table table) {
    this.spark = spark;
    this.table = table;
  }

  /**
   * What was read.
   *
   * @param tree the tree of all cells
   * @param closingUnitsFen units at the close
   */
  public record Read(RegisterTree tree, long closingUnitsFen) {}

  /**
   * What stands in a snapshot.
   *
   * @param cells how accounts are divided on that date
   * @throws RuntimeException if a file cannot be read, or accounts do not stand in their order
   */
  public Read read(LocalDate date, long snapshot, Cells cells) {
    table.refresh();
    DigestReader reader = reader();
    Broadcast<FileIO> io = io();
    List<Part> parts =
        spark
            .parallelize(DayFiles.byBucket(table, date, snapshot, cells), cells.buckets())
            .map(files -> reader.read(files, io.value()))
            .collect();
    long closing = parts.stream().mapToLong(Part::closingUnitsFen).reduce(0, Math::addExact);
    return new Read(tree(parts), closing);
  }

  /**
   * Looks for files whose rows are not those that a digest was once taken of.
   *
   * @param cells how accounts are divided on that date
   * @param expected the tree then
   * @return each file that is altered, with what is wrong about it; none if all is as it was
   */
  public List<String> altered(LocalDate date, long snapshot, Cells cells, RegisterTree expected) {
    table.refresh();
    DigestReader reader = reader();
    Broadcast<FileIO> io = io();
    List<List<DayFile>> byBucket = DayFiles.byBucket(table, date, snapshot, cells);
    List<Part> parts =
        spark
            .parallelize(byBucket, cells.buckets())
            .map(files -> reader.examine(files, io.value()))
            .collect();
    List<String> altered = new ArrayList<>();
    Set<CellRoot> wanted = new LinkedHashSet<>(expected.cells());
    for (int bucket = 0; bucket < cells.buckets(); bucket++) {
      Part part = parts.get(bucket);
      int number = bucket;
      List<CellRoot> of =
          wanted.stream().filter(root -> cells.bucketOfCell(root.cell()) == number).toList();
      if (!part.faults().isEmpty()) {
        altered.addAll(part.faults());
      } else if (!of.equals(part.cells())) {
        altered.add(differs(bucket, byBucket.get(bucket), of, part.cells()));
      }
    }
    return altered;
  }

  private static String differs(
      int bucket, List<DayFile> files, List<CellRoot> expected, List<CellRoot> found) {
    if (files.isEmpty()) {
      return "bucket " + bucket + " has no file";
    }
    List<String> paths = files.stream().map(DayFile::path).toList();
    Set<Integer> cells = new LinkedHashSet<>();
    expected.stream().filter(root -> !found.contains(root)).forEach(root -> cells.add(root.cell()));
    found.stream().filter(root -> !expected.contains(root)).forEach(root -> cells.add(root.cell()));
    return String.join(", ", paths)
        + ": the rows of "
        + cells.size()
        + (cells.size() == 1 ? " cell" : " cells")
        + " are not those of then, the first is cell "
        + cells.iterator().next();
  }

  private DigestReader reader() {
    return new DigestReader(DayBatch.columnsOf(table.schema()));
  }

  private Broadcast<FileIO> io() {
    return spark.broadcast(SerializableTable.copyOf(table).io());
  }

  private static RegisterTree tree(List<Part> parts) {
    return RegisterTree.of(
        Cells.COUNT, parts.stream().flatMap(part -> part.cells().stream()).toList());
  }
}
