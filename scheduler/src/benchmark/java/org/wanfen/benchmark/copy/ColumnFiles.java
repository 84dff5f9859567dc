package org.wanfen.benchmark.copy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.benchmark.running.RegisterFiles;
import org.wanfen.settlement.columns.ColumnsReader;
import org.wanfen.settlement.columns.ColumnsWriter;
import org.wanfen.settlement.columns.LongColumn;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/** Files of columns, read and written as the settlement does it; the one place that knows how. */
final class ColumnFiles {

  private final Configuration configuration = FileStore.of(Map.of()).configuration();

  /** How a column is coded. */
  enum Coding {
    /** A value in every row, none less than the one before. */
    ASCENDING,
    /** A value in every row. */
    DENSE,
    /** A value in every row that has nothing to do with the others. */
    UNLIKE,
    /** A value in some rows. */
    SPARSE
  }

  /**
   * A column.
   *
   * @param name its name
   * @param coding how it is coded
   */
  record Column(String name, Coding coding) {}

  /** Columns in memory, as the writer takes them. */
  record Content(int rows, List<ColumnsWriter.Field> fields) {}

  /**
   * Reads dense columns into arrays, which nobody looks at, and looks through the sparse ones.
   *
   * @return the sum of the latter
   */
  long read(RegisterFiles.File file, List<Column> columns) {
    Gathering gathering = new Gathering(columns, Math.toIntExact(file.rows()));
    batches(file, columns, gathering::add);
    return gathering.sparse;
  }

  /** Decodes columns, and does nothing with them. */
  void decode(RegisterFiles.File file, List<Column> columns) {
    batches(file, columns, batch -> {});
  }

  /** Reads columns to be written again. */
  Content load(RegisterFiles.File file, List<Column> columns) {
    List<ColumnsWriter.Field> fields = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Loading loading = new Loading(Math.toIntExact(file.rows()), column.coding());
      batches(file, List.of(column), loading::add);
      fields.add(new ColumnsWriter.Field(i + 1, column.name(), loading.column()));
    }
    return new Content(Math.toIntExact(file.rows()), fields);
  }

  /** Writes columns; the size of the file. */
  long write(Path file, Content content) {
    return new ColumnsWriter(configuration)
        .write(Locations.local(file), content.rows(), content.fields());
  }

  private void batches(
      RegisterFiles.File file, List<Column> columns, ColumnsReader.BatchVisitor visitor) {
    new ColumnsReader(configuration)
        .read(
            Locations.local(file.path()),
            file.lengthBytes(),
            columns.stream().map(Column::name).toList(),
            visitor);
  }

  /** Copies dense columns out of batches, and looks through sparse ones that hold anything. */
  private static final class Gathering {
    private final List<Column> columns;
    private final Map<Column, long[]> dense = new HashMap<>();
    private long sparse;
    private int size;

    Gathering(List<Column> columns, int rows) {
      this.columns = columns;
      for (Column column : columns) {
        if (column.coding() != Coding.SPARSE) {
          dense.put(column, new long[rows]);
        }
      }
    }

    void add(ColumnarBatch batch) {
      int rows = batch.numRows();
      for (int i = 0; i < columns.size(); i++) {
        ColumnVector column = batch.column(i);
        if (dense.containsKey(columns.get(i))) {
          System.arraycopy(column.getLongs(0, rows), 0, dense.get(columns.get(i)), size, rows);
        } else if (column.numNulls() < rows) {
          for (int row = 0; row < rows; row++) {
            sparse += column.isNullAt(row) ? 0 : column.getLong(row);
          }
        }
      }
      size += rows;
    }
  }

  /** One column, gathered. */
  private static final class Loading {
    private final Coding coding;
    private final int[] at;
    private final long[] values;
    private int size;
    private int rows;

    Loading(int rows, Coding coding) {
      this.coding = coding;
      this.at = new int[coding == Coding.SPARSE ? rows : 0];
      this.values = new long[rows];
    }

    void add(ColumnarBatch batch) {
      ColumnVector column = batch.column(0);
      for (int row = 0; row < batch.numRows(); row++) {
        if (coding != Coding.SPARSE) {
          values[size++] = column.getLong(row);
        } else if (!column.isNullAt(row)) {
          at[size] = rows + row;
          values[size++] = column.getLong(row);
        }
      }
      rows += batch.numRows();
    }

    LongColumn column() {
      return switch (coding) {
        case ASCENDING -> LongColumn.ascending(values);
        case DENSE -> LongColumn.dense(values);
        case UNLIKE -> LongColumn.unlike(values);
        case SPARSE -> LongColumn.sparse(Arrays.copyOf(at, size), Arrays.copyOf(values, size));
      };
    }
  }
}
