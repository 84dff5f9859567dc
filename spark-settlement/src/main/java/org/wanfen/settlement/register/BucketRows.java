package org.wanfen.settlement.register;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.Movement;
import org.wanfen.settlement.columns.ColumnsReader;
import org.wanfen.settlement.files.FileStore;

/** Everything that stands in the file of a bucket. */
public final class BucketRows {

  private static final int FIRST_MOVEMENT = 3;
  private static final Movement[] MOVEMENTS = Movement.values();
  private static final List<String> COLUMNS = columns();

  private final long[] account;
  private final long[] closing;
  private final long[] income;
  private final IntArrayList movedRows = new IntArrayList();
  private final List<LongArrayList> amounts = new ArrayList<>();
  private int size;

  private BucketRows(int rows) {
    account = new long[rows];
    closing = new long[rows];
    income = new long[rows];
    for (int i = 0; i < MOVEMENTS.length; i++) {
      amounts.add(new LongArrayList());
    }
  }

  /**
   * Reads a file.
   *
   * @return its rows as they were written; a movement that no account has is left out
   */
  public static ClosedAccounts read(FileStore store, BucketFile file) {
    BucketRows rows = new BucketRows(Math.toIntExact(file.rows()));
    new ColumnsReader(store.configuration())
        .read(new Path(file.path()), file.lengthBytes(), COLUMNS, rows::add);
    return rows.build(file);
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>();
    columns.add(RegisterColumns.ACCOUNT);
    columns.add(RegisterColumns.CLOSING_UNITS);
    columns.add(RegisterColumns.INCOME);
    for (Movement movement : MOVEMENTS) {
      columns.add(RegisterColumns.of(movement));
    }
    return List.copyOf(columns);
  }

  private void add(ColumnarBatch batch) {
    int rows = batch.numRows();
    System.arraycopy(batch.column(0).getLongs(0, rows), 0, account, size, rows);
    System.arraycopy(batch.column(1).getLongs(0, rows), 0, closing, size, rows);
    System.arraycopy(batch.column(2).getLongs(0, rows), 0, income, size, rows);
    List<ColumnVector> present = new ArrayList<>();
    for (int i = 0; i < MOVEMENTS.length; i++) {
      ColumnVector column = batch.column(FIRST_MOVEMENT + i);
      if (column.numNulls() < rows) {
        present.add(column);
      }
    }
    if (!present.isEmpty()) {
      for (int row = 0; row < rows; row++) {
        addMoved(batch, present, row);
      }
    }
    size += rows;
  }

  private void addMoved(ColumnarBatch batch, List<ColumnVector> present, int row) {
    boolean moved = false;
    for (ColumnVector column : present) {
      moved |= amount(column, row) != 0;
    }
    if (moved) {
      movedRows.add(size + row);
      for (int i = 0; i < MOVEMENTS.length; i++) {
        amounts.get(i).add(amount(batch.column(FIRST_MOVEMENT + i), row));
      }
    }
  }

  private static long amount(ColumnVector column, int row) {
    return column.isNullAt(row) ? 0 : column.getLong(row);
  }

  private ClosedAccounts build(BucketFile file) {
    if (size != account.length) {
      throw new IllegalStateException(
          size + " rows in a file of " + account.length + ": " + file.path());
    }
    Map<Movement, long[]> movements = new EnumMap<>(Movement.class);
    for (int i = 0; i < MOVEMENTS.length; i++) {
      LongArrayList of = amounts.get(i);
      if (of.longStream().anyMatch(amount -> amount != 0)) {
        movements.put(MOVEMENTS[i], of.toLongArray());
      }
    }
    return new ClosedAccounts(account, closing, income, movedRows.toIntArray(), movements);
  }
}
