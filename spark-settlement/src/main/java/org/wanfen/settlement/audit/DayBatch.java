package org.wanfen.settlement.audit;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Some rows of a bucket. A movement that is absent counts as zero. */
final class DayBatch {

  /** The columns that a batch is loaded from, in their order. */
  static final List<String> COLUMNS =
      List.of(
          "account_id",
          "closing_units",
          "income",
          "fast_out",
          "fast_in",
          "subscribed",
          "redeemed",
          "pending_subscriptions_due",
          "pending_subscriptions_next",
          "pending_redemptions_due",
          "pending_redemptions_next");

  private static final int ACCOUNT = 0;
  private static final int CLOSING_UNITS = 1;
  private static final int INCOME = 2;
  private static final int FAST_OUT = 3;
  private static final int FAST_IN = 4;
  private static final int SUBSCRIBED = 5;
  private static final int REDEEMED = 6;
  private static final int SUBSCRIPTIONS_DUE = 7;
  private static final int SUBSCRIPTIONS_NEXT = 8;
  private static final int REDEMPTIONS_DUE = 9;
  private static final int REDEMPTIONS_NEXT = 10;

  private final long[][] values = new long[COLUMNS.size()][0];
  private final boolean[] filled = new boolean[COLUMNS.size()];
  private int size;
  private boolean hasMovements;

  /** Loads a batch in place of the one before. */
  void load(ColumnarBatch batch) {
    size = batch.numRows();
    for (int column = ACCOUNT; column <= INCOME; column++) {
      loadDense(batch.column(column), column);
    }
    hasMovements = false;
    for (int column = FAST_OUT; column < values.length; column++) {
      hasMovements |= loadSparse(batch.column(column), column);
    }
  }

  private void loadDense(ColumnVector from, int column) {
    long[] to = room(column);
    for (int row = 0; row < size; row++) {
      to[row] = from.getLong(row);
    }
  }

  /** Returns whether there was any value. */
  private boolean loadSparse(ColumnVector from, int column) {
    long[] to = room(column);
    boolean present = from.numNulls() < size;
    if (present) {
      for (int row = 0; row < size; row++) {
        to[row] = from.isNullAt(row) ? 0 : from.getLong(row);
      }
    } else if (filled[column]) {
      Arrays.fill(to, 0);
    }
    filled[column] = present;
    return present;
  }

  private long[] room(int column) {
    if (values[column].length < size) {
      values[column] = new long[size];
    }
    return values[column];
  }

  int size() {
    return size;
  }

  /** Whether anything moved or is pending in any row. */
  boolean hasMovements() {
    return hasMovements;
  }

  long account(int row) {
    return values[ACCOUNT][row];
  }

  long closingUnits(int row) {
    return values[CLOSING_UNITS][row];
  }

  long income(int row) {
    return values[INCOME][row];
  }

  long fastOut(int row) {
    return values[FAST_OUT][row];
  }

  long fastIn(int row) {
    return values[FAST_IN][row];
  }

  long subscribed(int row) {
    return values[SUBSCRIBED][row];
  }

  long redeemed(int row) {
    return values[REDEEMED][row];
  }

  long pendingSubscriptions(int row) {
    return Math.addExact(values[SUBSCRIPTIONS_DUE][row], values[SUBSCRIPTIONS_NEXT][row]);
  }

  long pendingRedemptions(int row) {
    return Math.addExact(values[REDEMPTIONS_DUE][row], values[REDEMPTIONS_NEXT][row]);
  }

  boolean isPendingNegative(int row) {
    return (values[SUBSCRIPTIONS_DUE][row]
            | values[SUBSCRIPTIONS_NEXT][row]
            | values[REDEMPTIONS_DUE][row]
            | values[REDEMPTIONS_NEXT][row])
        < 0;
  }
}
