package org.wanfen.settlement.audit;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SchemaParser;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.spark.data.vectorized.VectorizedSparkParquetReaders;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * A file of a day, as a snapshot lists it.
 *
 * @param bucket the bucket that its rows are said to belong to
 * @param path where it is
 * @param lengthBytes its size
 * @param rows how many rows the snapshot says it has
 */
record DayFile(int bucket, String path, long lengthBytes, long rows) implements Serializable {

  private static final int ROWS_OF_BATCH = 5000;

  /**
   * A file out of a plan.
   *
   * @throws IllegalStateException if only a part of it counts, or it belongs to another date
   */
  static DayFile of(FileScanTask task, int epochDay) {
    DataFile file = task.file();
    boolean whole =
        task.deletes().isEmpty()
            && task.residual().isEquivalentTo(Expressions.alwaysTrue())
            && task.start() == 0
            && task.length() == file.fileSizeInBytes();
    if (!whole || file.partition().get(0, Integer.class) != epochDay) {
      throw new IllegalStateException("not all rows of " + file.location() + " are of the day");
    }
    return new DayFile(
        file.partition().get(1, Integer.class),
        file.location(),
        file.fileSizeInBytes(),
        file.recordCount());
  }

  /** Some columns of a register's schema, which must have them in this order, as JSON. */
  static String columnsOf(Schema schema, List<String> wanted) {
    Schema columns = schema.select(wanted);
    List<String> names = columns.columns().stream().map(Types.NestedField::name).toList();
    if (!names.equals(wanted)) {
      throw new IllegalStateException("the register has other columns: " + schema);
    }
    return SchemaParser.toJson(columns);
  }

  /** Opens the file for reading its columns. */
  CloseableIterable<ColumnarBatch> open(FileIO io, Schema columns) {
    return Parquet.read(io.newInputFile(path, lengthBytes))
        .project(columns)
        .recordsPerBatch(ROWS_OF_BATCH)
        .reuseContainers()
        .createBatchedReaderFunc(
            type -> VectorizedSparkParquetReaders.buildReader(columns, type, Map.of()))
        .build();
  }
}
