package org.wanfen.settlement.audit;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SchemaParser;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileIO;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.settlement.digest.CellRoot;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.register.Cells;

/**
 * Goes through the files of a bucket, batch by batch.
 *
 * @param columns the columns to read, see {@link DayBatch#columnsOf}
 * @param cells how accounts are divided on that date
 * @param shares its exact shares
 * @param digests whether the digests of its cells are taken
 */
record DayReader(String columns, Cells cells, ExactShares shares, boolean digests)
    implements Serializable {

  /**
   * What some files came to.
   *
   * @param sums their sums
   * @param pieces where the accounts of each stand
   * @param cells the digests of their cells; none if they are not taken, or if there are rows for
   *     which the tree has no place
   */
  record Part(DaySums sums, List<Placement> pieces, List<CellRoot> cells) implements Serializable {}

  /** Reads files to their end. */
  Part read(List<DayFile> files, FileIO io) {
    Schema projection = SchemaParser.fromJson(columns);
    DaySums sums = new DaySums();
    List<Placement> pieces = new ArrayList<>();
    // Of a bucket in several files the accounts may be in no order.
    Optional<BatchDigests> cellDigests =
        digests && files.size() == 1 ? Optional.of(new BatchDigests()) : Optional.empty();
    for (DayFile file : files) {
      try (CloseableIterable<ColumnarBatch> batches = file.open(io, projection)) {
        Placement.Of placement = read(batches, file.bucket(), sums, cellDigests);
        if (placement.rows() != file.rows()) {
          throw new IllegalStateException(
              file.path() + " has " + placement.rows() + " rows, not " + file.rows());
        }
        if (placement.rows() > 0) {
          pieces.add(placement.build());
        }
      } catch (IOException e) {
        throw FileFaults.of("reading", file.path(), e);
      }
    }
    boolean inOrder = pieces.stream().allMatch(piece -> piece.misplaced() == 0);
    List<CellRoot> roots =
        cellDigests.filter(unused -> inOrder).map(BatchDigests::roots).orElse(List.of());
    return new Part(sums, pieces, roots);
  }

  /**
   * Adds the rows of a file to the sums, and sees where their accounts stand.
   *
   * @param cellDigests takes the digests of rows that are in their place, if there are any to be
   *     taken
   */
  Placement.Of read(
      Iterable<ColumnarBatch> batches,
      int bucket,
      DaySums sums,
      Optional<BatchDigests> cellDigests) {
    Placement.Of placement = new Placement.Of(bucket, cells);
    DayBatch batch = new DayBatch();
    for (ColumnarBatch next : batches) {
      batch.load(next);
      placement.add(batch);
      sums.add(batch, shares);
      if (placement.isInOrder()) {
        cellDigests.ifPresent(digest -> digest.add(batch));
      }
    }
    return placement;
  }
}
