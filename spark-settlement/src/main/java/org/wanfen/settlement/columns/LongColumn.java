package org.wanfen.settlement.columns;

import java.util.Arrays;
import org.apache.parquet.column.ColumnWriter;

/** The values of one column, by row. */
public sealed interface LongColumn {

  /** Whether there is a value in any row. */
  boolean isPresent();

  /** Writes the rows from one to another, the latter excluded. */
  void write(ColumnWriter writer, int from, int to);

  /** A column with a value in every row. */
  static LongColumn dense(long[] values) {
    return new Dense(values);
  }

  /**
   * A column with a value other than zero in some rows; zero and absent mean the same.
   *
   * @param rows the rows, ascending
   * @param values their values
   */
  static LongColumn sparse(int[] rows, long[] values) {
    return new Sparse(rows, values);
  }

  /** Every row has a value. */
  @SuppressWarnings("ArrayRecordComponent") // a column: never compared, not copied for speed
  record Dense(long[] values) implements LongColumn {

    @Override
    public boolean isPresent() {
      return true;
    }

    @Override
    public void write(ColumnWriter writer, int from, int to) {
      for (int row = from; row < to; row++) {
        writer.write(values[row], 0, 0);
      }
    }
  }

  /** Some rows have a value. */
  @SuppressWarnings("ArrayRecordComponent") // a column: never compared, not copied for speed
  record Sparse(int[] rows, long[] values) implements LongColumn {

    @Override
    public boolean isPresent() {
      for (long value : values) {
        if (value != 0) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void write(ColumnWriter writer, int from, int to) {
      int found = Arrays.binarySearch(rows, from);
      int entry = found < 0 ? -found - 1 : found;
      for (int row = from; row < to; row++) {
        boolean here = entry < rows.length && rows[entry] == row;
        if (here && values[entry] != 0) {
          writer.write(values[entry], 0, 1);
        } else {
          writer.writeNull(0, 0);
        }
        entry += here ? 1 : 0;
      }
    }
  }
}
