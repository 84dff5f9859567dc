package org.wanfen.settlement.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.settlement.digest.AccountLeaf;
import org.wanfen.settlement.digest.RowColumns;

/**
 * Some rows of a bucket, with everything that the register holds. A movement that is absent counts
 * as zero.
 */
final class DayBatch {

  /** The columns that a batch is loaded from: the account, and then those of the digest. */
  static final List<String> COLUMNS =
      Stream.concat(Stream.of("account_id"), RowColumns.NAMES.stream()).toList();

  private static final List<String> PARTITION = List.of("business_date", "bucket");

  private static final int CLOSING_UNITS = RowColumns.NAMES.indexOf("closing_units");
  private static final int INCOME = RowColumns.NAMES.indexOf("income");
  private static final int FAST_OUT = RowColumns.NAMES.indexOf("fast_out");
  private static final int FAST_IN = RowColumns.NAMES.indexOf("fast_in");
  private static final int SUBSCRIBED = RowColumns.NAMES.indexOf("subscribed");
  private static final int REDEEMED = RowColumns.NAMES.indexOf("redeemed");
  private static final int SUBSCRIPTIONS_DUE =
      RowColumns.NAMES.indexOf("pending_subscriptions_due");
  private static final int SUBSCRIPTIONS_NEXT =
      RowColumns.NAMES.indexOf("pending_subscriptions_next");
  private static final int REDEMPTIONS_DUE = RowColumns.NAMES.indexOf("pending_redemptions_due");
  private static final int REDEMPTIONS_NEXT = RowColumns.NAMES.indexOf("pending_redemptions_next");

  private long[] accounts = new long[0];
  private final long[][] values = new long[RowColumns.NAMES.size()][0];
  private final boolean[] filled = new boolean[RowColumns.NAMES.size()];
  private int[] moved = new int[0];
  private int size;

  /**
   * The columns of a register's schema, as JSON.
   *
   * @throws IllegalStateException if it has one that would be left out, or lacks one
   */
  static String columnsOf(Schema schema) {
    List<String> all =
        new ArrayList<>(schema.columns().stream().map(Types.NestedField::name).toList());
    all.removeAll(PARTITION);
    if (!all.equals(COLUMNS)) {
      throw new IllegalStateException("the register has other columns: " + schema);
    }
    return DayFile.columnsOf(schema, COLUMNS);
  }

  /** Loads a batch in place of the one before. */
  void load(ColumnarBatch batch) {
    size = batch.numRows();
    if (accounts.length < size) {
      accounts = new long[size];
      moved = new int[size];
    }
    Arrays.fill(moved, 0, size, 0);
    loadDense(batch.column(0), accounts);
    for (int column = 0; column < values.length; column++) {
      if (values[column].length < size) {
        values[column] = new long[size];
      }
      ColumnVector from = batch.column(column + 1);
      if (isDense(column)) {
        loadDense(from, values[column]);
      } else {
        loadSparse(from, column);
      }
    }
  }

  private static boolean isDense(int column) {
    return column == CLOSING_UNITS || column == INCOME;
  }

  private void loadDense(ColumnVector from, long[] to) {
    for (int row = 0; row < size; row++) {
      to[row] = from.getLong(row);
    }
  }

  private void loadSparse(ColumnVector from, int column) {
    long[] to = values[column];
    if (filled[column]) {
      Arrays.fill(to, 0);
    }
    filled[column] = from.numNulls() < size;
    if (filled[column]) {
      for (int row = 0; row < size; row++) {
        if (!from.isNullAt(row)) {
          to[row] = from.getLong(row);
          moved[row] |= 1 << column;
        }
      }
    }
  }

  int size() {
    return size;
  }

  /** Whether anything moved or is pending in a row. */
  boolean hasMovements(int row) {
    return moved[row] != 0;
  }

  long account(int row) {
    return accounts[row];
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

  /** Fills a leaf of the digest's tree with a row. */
  void fill(AccountLeaf leaf, int row) {
    leaf.begin(accounts[row]);
    leaf.add(CLOSING_UNITS, values[CLOSING_UNITS][row]);
    leaf.add(INCOME, values[INCOME][row]);
    for (int left = moved[row]; left != 0; left &= left - 1) {
      int column = Integer.numberOfTrailingZeros(left);
      leaf.add(column, values[column][row]);
    }
  }
}
