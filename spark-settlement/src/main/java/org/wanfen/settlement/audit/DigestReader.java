package org.wanfen.settlement.audit;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SchemaParser;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileIO;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.settlement.digest.CellRoot;
import org.wanfen.settlement.files.FileFaults;

/**
 * Takes the digests of the cells that lie in the files of a bucket.
 *
 * @param columns the columns to read, see {@link DayBatch#columnsOf}
 */
record DigestReader(String columns) implements Serializable {

  /**
   * What some files came to.
   *
   * @param cells the cells that have accounts in them
   * @param closingUnitsFen units at the close
   * @param faults what could not be read, and why; else empty
   */
  record Part(List<CellRoot> cells, long closingUnitsFen, List<String> faults)
      implements Serializable {}

  /** Reads files to their end. */
  Part read(List<DayFile> files, FileIO io) {
    Schema projection = SchemaParser.fromJson(columns);
    BatchDigests digests = new BatchDigests();
    long closing = 0;
    for (DayFile file : files) {
      try (CloseableIterable<ColumnarBatch> batches = file.open(io, projection)) {
        closing = Math.addExact(closing, read(batches, file, digests));
      } catch (IOException e) {
        throw FileFaults.of("reading", file.path(), e);
      }
    }
    return new Part(digests.roots(), closing, List.of());
  }

  private static long read(Iterable<ColumnarBatch> batches, DayFile file, BatchDigests digests) {
    DayBatch batch = new DayBatch();
    long rows = 0;
    long closing = 0;
    for (ColumnarBatch next : batches) {
      batch.load(next);
      rows += batch.size();
      digests.add(batch);
      for (int row = 0; row < batch.size(); row++) {
        closing = Math.addExact(closing, batch.closingUnits(row));
      }
    }
    if (rows != file.rows()) {
      throw new IllegalStateException(file.path() + " has " + rows + " rows, not " + file.rows());
    }
    return closing;
  }

  /**
   * As {@link #read}, for files that somebody may have tampered with: that they cannot be read, or
   * make no register, is an answer.
   */
  Part examine(List<DayFile> files, FileIO io) {
    try {
      return read(files, io);
    } catch (RuntimeException e) {
      String paths = files.stream().map(DayFile::path).collect(Collectors.joining(", "));
      return new Part(List.of(), 0, List.of(FileFaults.of("reading", paths, e).getMessage()));
    }
  }
}
