package org.wanfen.settlement.register;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.Movement;
import org.wanfen.fund.settle.OpeningAccounts;
import org.wanfen.fund.settle.PendingRows;
import org.wanfen.settlement.columns.ColumnsReader;
import org.wanfen.settlement.columns.ColumnsWriter;
import org.wanfen.settlement.columns.LongColumn;
import org.wanfen.settlement.files.FileStore;

/** Reads and writes the files of buckets. */
public final class BucketStore implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final List<String> OPENING_COLUMNS =
      List.of(
          RegisterColumns.ACCOUNT,
          RegisterColumns.CLOSING_UNITS,
          RegisterColumns.of(Movement.PENDING_SUBSCRIPTIONS_DUE),
          RegisterColumns.of(Movement.PENDING_SUBSCRIPTIONS_NEXT),
          RegisterColumns.of(Movement.PENDING_REDEMPTIONS_DUE),
          RegisterColumns.of(Movement.PENDING_REDEMPTIONS_NEXT));

  private final FileStore files;

  /** Reads and writes with the given files. */
  public BucketStore(FileStore files) {
    this.files = files;
  }

  /** The accounts of a bucket as a date left them; none if the bucket had no file that day. */
  public OpeningAccounts readClosing(BucketFile file) {
    if (file == null) {
      return new OpeningAccounts(new long[0], new long[0], new PendingRows(0));
    }
    Opening opening = new Opening(Math.toIntExact(file.rows()));
    new ColumnsReader(files.configuration())
        .read(new Path(file.path()), file.lengthBytes(), OPENING_COLUMNS, opening::add);
    return opening.build();
  }

  /**
   * Writes a bucket at its close.
   *
   * @param path the file to write
   * @param bucket the bucket's number
   * @param closed its accounts
   */
  public BucketFile write(String path, int bucket, ClosedAccounts closed) {
    List<ColumnsWriter.Field> fields = new ArrayList<>();
    fields.add(
        new ColumnsWriter.Field(
            RegisterColumns.ACCOUNT_ID,
            RegisterColumns.ACCOUNT,
            LongColumn.ascending(closed.account())));
    fields.add(
        new ColumnsWriter.Field(
            RegisterColumns.CLOSING_UNITS_ID,
            RegisterColumns.CLOSING_UNITS,
            LongColumn.dense(closed.closingUnits())));
    fields.add(
        new ColumnsWriter.Field(
            RegisterColumns.INCOME_ID, RegisterColumns.INCOME, LongColumn.dense(closed.income())));
    for (Movement movement : Movement.values()) {
      long[] amounts = closed.movements().get(movement);
      if (amounts != null) {
        fields.add(
            new ColumnsWriter.Field(
                RegisterColumns.idOf(movement),
                RegisterColumns.of(movement),
                LongColumn.sparse(closed.movedRows(), amounts)));
      }
    }
    long bytes =
        new ColumnsWriter(files.configuration()).write(new Path(path), closed.size(), fields);
    return new BucketFile(bucket, path, bytes, closed.size());
  }

  /** Gathers batches into a bucket. */
  private static final class Opening {
    private final long[] account;
    private final long[] units;
    private final PendingRows pending = new PendingRows(0);
    private int size;

    Opening(int rows) {
      account = new long[rows];
      units = new long[rows];
    }

    void add(ColumnarBatch batch) {
      int rows = batch.numRows();
      System.arraycopy(batch.column(0).getLongs(0, rows), 0, account, size, rows);
      System.arraycopy(batch.column(1).getLongs(0, rows), 0, units, size, rows);
      ColumnVector[] amounts = {batch.column(2), batch.column(3), batch.column(4), batch.column(5)};
      if (Arrays.stream(amounts).anyMatch(amount -> amount.numNulls() < rows)) {
        for (int row = 0; row < rows; row++) {
          addPending(amounts, row);
        }
      }
      size += rows;
    }

    private void addPending(ColumnVector[] amounts, int row) {
      long subscriptionsDue = amount(amounts[0], row);
      long subscriptionsNext = amount(amounts[1], row);
      long redemptionsDue = amount(amounts[2], row);
      long redemptionsNext = amount(amounts[3], row);
      if ((subscriptionsDue | subscriptionsNext | redemptionsDue | redemptionsNext) != 0) {
        pending.add(
            size + row, 0, subscriptionsDue, subscriptionsNext, redemptionsDue, redemptionsNext);
      }
    }

    private static long amount(ColumnVector amounts, int row) {
      return amounts.isNullAt(row) ? 0 : amounts.getLong(row);
    }

    OpeningAccounts build() {
      if (size != account.length) {
        throw new IllegalStateException(size + " rows in a file of " + account.length);
      }
      return new OpeningAccounts(account, units, pending);
    }
  }
}
