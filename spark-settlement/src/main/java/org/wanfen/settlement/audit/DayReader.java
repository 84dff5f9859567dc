package org.wanfen.settlement.audit;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SchemaParser;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileIO;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.register.Cells;

/**
 * Goes through the files of a bucket, batch by batch.
 *
 * @param columns the columns to read, see {@link DayFile#columnsOf}
 * @param cells how accounts are divided on that date
 * @param shares its exact shares
 */
record DayReader(String columns, Cells cells, ExactShares shares) implements Serializable {

  /**
   * What some files came to.
   *
   * @param sums their sums
   * @param pieces where the accounts of each stand
   */
  record Part(DaySums sums, List<Placement> pieces) implements Serializable {}

  /** Reads files to their end. */
  Part read(List<DayFile> files, FileIO io) {
    Schema projection = SchemaParser.fromJson(columns);
    DaySums sums = new DaySums();
    List<Placement> pieces = new ArrayList<>();
    for (DayFile file : files) {
      try (CloseableIterable<ColumnarBatch> batches = file.open(io, projection)) {
        Placement.Of placement = read(batches, file.bucket(), sums);
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
    return new Part(sums, pieces);
  }

  /** Adds the rows of a file to the sums, and sees where their accounts stand. */
  Placement.Of read(Iterable<ColumnarBatch> batches, int bucket, DaySums sums) {
    Placement.Of placement = new Placement.Of(bucket, cells);
    DayBatch batch = new DayBatch();
    for (ColumnarBatch next : batches) {
      batch.load(next);
      placement.add(batch);
      sums.add(batch, shares);
    }
    return placement;
  }
}
