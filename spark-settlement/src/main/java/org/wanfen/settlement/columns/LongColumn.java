package org.wanfen.settlement.columns;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.column.Encoding;

/** The values of one column, by row. */
public sealed interface LongColumn {

  /** Whether there is a value in any row. */
  default boolean isPresent() {
    return true;
  }

  /** Whether there is a value in every row. */
  default boolean isDense() {
    return true;
  }

  /** How values are coded: as differences, unless a column says otherwise. */
  default Encoding encoding() {
    return Encoding.DELTA_BINARY_PACKED;
  }

  /** Codes the rows from one to another, the latter excluded. */
  Page code(PageCoder coder, int from, int to) throws IOException;

  /** A column with a value in every row; values that are alike take less room. */
  static LongColumn dense(long[] values) {
    return new Dense(values, false);
  }

  /** As {@link #dense}, with values that never descend: what a page holds is noted with it. */
  static LongColumn ascending(long[] values) {
    return new Dense(values, true);
  }

  /** A column with a value in every row, and nothing that one value tells of another. */
  static LongColumn unlike(long[] values) {
    return new Unlike(values);
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

  /** Every row has a value, stored as its difference from the one before. */
  @SuppressWarnings("ArrayRecordComponent") // a column: never compared, not copied for speed
  record Dense(long[] values, boolean ascending) implements LongColumn {

    @Override
    public Page code(PageCoder coder, int from, int to) {
      for (int row = from; row < to; row++) {
        coder.add(values[row]);
      }
      return ascending ? coder.full(values[from], values[to - 1]) : coder.full();
    }
  }

  /** Every row has a value, stored as it is. */
  @SuppressWarnings("ArrayRecordComponent") // a column: never compared, not copied for speed
  record Unlike(long[] values) implements LongColumn {

    @Override
    public Encoding encoding() {
      return Encoding.PLAIN;
    }

    @Override
    public Page code(PageCoder coder, int from, int to) {
      return coder.plain(values, from, to);
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
    public boolean isDense() {
      return false;
    }

    @Override
    public Page code(PageCoder coder, int from, int to) throws IOException {
      int found = Arrays.binarySearch(rows, from);
      Presence presence = new Presence(to - from);
      for (int i = found < 0 ? -found - 1 : found; i < rows.length && rows[i] < to; i++) {
        if (values[i] != 0) {
          presence.set(rows[i] - from);
          coder.add(values[i]);
        }
      }
      return coder.some(presence);
    }
  }
}
