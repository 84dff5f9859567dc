package org.wanfen.settlement.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.settle.Movement;
import org.wanfen.settlement.columns.ColumnsReader;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.RegisterColumns;

/** The accounts of one bucket on one date, in columns, with what follows from them. */
final class BucketDays {

  private static final List<String> COLUMNS = columns();

  private final long[] account;
  private final long[] closing;
  private final long[] income;
  private final Map<Movement, long[]> movements = new EnumMap<>(Movement.class);
  private int size;

  private BucketDays(int rows) {
    account = new long[rows];
    closing = new long[rows];
    income = new long[rows];
  }

  static BucketDays read(FileStore store, BucketFile file) {
    BucketDays days = new BucketDays(Math.toIntExact(file.rows()));
    new ColumnsReader(store.configuration())
        .read(new Path(file.path()), file.lengthBytes(), COLUMNS, days::add);
    return days;
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>();
    columns.add(RegisterColumns.ACCOUNT);
    columns.add(RegisterColumns.CLOSING_UNITS);
    columns.add(RegisterColumns.INCOME);
    for (Movement movement : Movement.values()) {
      columns.add(RegisterColumns.of(movement));
    }
    return List.copyOf(columns);
  }

  private void add(ColumnarBatch batch) {
    int rows = batch.numRows();
    System.arraycopy(batch.column(0).getLongs(0, rows), 0, account, size, rows);
    System.arraycopy(batch.column(1).getLongs(0, rows), 0, closing, size, rows);
    System.arraycopy(batch.column(2).getLongs(0, rows), 0, income, size, rows);
    int column = 3;
    for (Movement movement : Movement.values()) {
      addMovement(movement, batch.column(column++), rows);
    }
    size += rows;
  }

  private void addMovement(Movement movement, ColumnVector amounts, int rows) {
    if (amounts.numNulls() < rows) {
      long[] all = movements.computeIfAbsent(movement, each -> new long[account.length]);
      for (int row = 0; row < rows; row++) {
        all[size + row] = amounts.isNullAt(row) ? 0 : amounts.getLong(row);
      }
    }
  }

  int size() {
    return size;
  }

  long account(int row) {
    return account[row];
  }

  /** The row of an account, or a negative number. */
  int find(long number) {
    return Arrays.binarySearch(account, number);
  }

  AccountDay day(int row) {
    long fastOut = moved(Movement.FAST_OUT, row);
    long fastIn = moved(Movement.FAST_IN, row);
    long subscribed = moved(Movement.SUBSCRIBED, row);
    long redeemed = moved(Movement.REDEEMED, row);
    return new AccountDay(
        account[row],
        closing[row] - income[row] - subscribed + redeemed + fastOut - fastIn,
        fastOut,
        fastIn,
        income[row],
        subscribed,
        redeemed,
        closing[row],
        moved(Movement.PENDING_SUBSCRIPTIONS_DUE, row)
            + moved(Movement.PENDING_SUBSCRIPTIONS_NEXT, row),
        moved(Movement.PENDING_REDEMPTIONS_DUE, row)
            + moved(Movement.PENDING_REDEMPTIONS_NEXT, row));
  }

  private long moved(Movement movement, int row) {
    long[] amounts = movements.get(movement);
    return amounts == null ? 0 : amounts[row];
  }
}
