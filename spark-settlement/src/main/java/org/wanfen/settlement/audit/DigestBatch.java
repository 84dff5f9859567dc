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

/** Some rows of a bucket, as the digest takes them: everything that the register holds. */
final class DigestBatch {

  /** The columns that a batch is loaded from: the account, and then those of the digest. */
  static final List<String> COLUMNS =
      Stream.concat(Stream.of("account_id"), RowColumns.NAMES.stream()).toList();

  private static final List<String> PARTITION = List.of("business_date", "bucket");
  private static final int INCOME = 1;
  private static final int FIRST_MOVEMENT = 2;

  private long[] accounts = new long[0];
  private final long[][] values = new long[COLUMNS.size() - 1][0];
  private int[] moved = new int[0];
  private int size;

  /**
   * The columns of a register's schema, as JSON.
   *
   * @throws IllegalStateException if it has one that the digest would leave out, or lacks one
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
      if (column <= INCOME) {
        loadDense(from, values[column]);
      } else if (from.numNulls() < size) {
        loadSparse(from, column);
      }
    }
  }

  private void loadDense(ColumnVector from, long[] to) {
    for (int row = 0; row < size; row++) {
      to[row] = from.getLong(row);
    }
  }

  private void loadSparse(ColumnVector from, int column) {
    long[] to = values[column];
    for (int row = 0; row < size; row++) {
      if (!from.isNullAt(row)) {
        to[row] = from.getLong(row);
        moved[row] |= 1 << column;
      }
    }
  }

  int size() {
    return size;
  }

  long account(int row) {
    return accounts[row];
  }

  long closingUnits(int row) {
    return values[0][row];
  }

  /** Fills a leaf with a row. */
  void fill(AccountLeaf leaf, int row) {
    leaf.begin(accounts[row]);
    for (int column = 0; column < FIRST_MOVEMENT; column++) {
      leaf.add(column, values[column][row]);
    }
    for (int left = moved[row]; left != 0; left &= left - 1) {
      int column = Integer.numberOfTrailingZeros(left);
      leaf.add(column, values[column][row]);
    }
  }
}
