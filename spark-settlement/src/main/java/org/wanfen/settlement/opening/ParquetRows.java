package org.wanfen.settlement.opening;

import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.wanfen.settlement.dataset.OpeningRows;
import org.wanfen.settlement.files.InputFile;

/** Rows of account and units as Spark reads them from Parquet. */
final class ParquetRows implements OpeningRows {

  private static final long LARGEST_ACCOUNT = 999_999_999_999_999_999L;

  private final Iterator<InternalRow> rows;
  private final InputFile input;
  private long account;
  private long unitsFen;

  ParquetRows(Iterator<InternalRow> rows, InputFile input) {
    this.rows = rows;
    this.input = input;
  }

  @Override
  public boolean next() {
    if (!rows.hasNext()) {
      return false;
    }
    InternalRow row = rows.next();
    account = row.isNullAt(0) ? 0 : row.getLong(0);
    unitsFen = row.isNullAt(1) ? -1 : row.getLong(1);
    if (account <= 0 || account > LARGEST_ACCOUNT || unitsFen < 0) {
      throw input.refused("a row is no account with units: " + shown(row, 0) + "," + shown(row, 1));
    }
    return true;
  }

  private static String shown(InternalRow row, int column) {
    return row.isNullAt(column) ? "nothing" : Long.toString(row.getLong(column));
  }

  @Override
  public long line() {
    return 0;
  }

  @Override
  public long account() {
    return account;
  }

  @Override
  public long unitsFen() {
    return unitsFen;
  }

  @Override
  public void close() {}
}
