package org.wanfen.cli.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wanfen.sample.generate.OpeningSink;
import org.wanfen.settlement.columns.ColumnsWriter;
import org.wanfen.settlement.columns.LongColumn;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/** Writes one file of the folder opening.parquet: two longs, account_id and units in fen. */
final class ParquetOpening implements OpeningSink {

  /** So few that a file is in memory until it is complete, and so many that files are not small. */
  private static final int ROWS_OF_FILE = 2_000_000;

  private static final int FIRST_ROWS = 1024;

  private final org.apache.hadoop.fs.Path path;
  private long[] accounts = new long[FIRST_ROWS];
  private long[] unitsFen = new long[FIRST_ROWS];
  private int rows;

  private ParquetOpening(org.apache.hadoop.fs.Path path) {
    this.path = path;
  }

  /** Files of two million accounts and a few more. */
  static OpeningSink.Factory files() {
    return new OpeningSink.Factory() {
      @Override
      public int files(long accounts) {
        return Math.toIntExact((accounts + ROWS_OF_FILE - 1) / ROWS_OF_FILE);
      }

      @Override
      public OpeningSink open(Path dataset, int file) {
        Path path = dataset.resolve("opening.parquet").resolve("part-%05d.parquet".formatted(file));
        return new ParquetOpening(Locations.local(path));
      }
    };
  }

  @Override
  public void account(long account, long units) {
    if (rows == accounts.length) {
      accounts = Arrays.copyOf(accounts, rows * 2);
      unitsFen = Arrays.copyOf(unitsFen, rows * 2);
    }
    accounts[rows] = account;
    unitsFen[rows++] = units;
  }

  @Override
  public void close() {
    FileStore files = FileStore.of(Map.of());
    long unused =
        new ColumnsWriter(files.configuration())
            .write(
                path,
                rows,
                List.of(
                    new ColumnsWriter.Field(
                        1, "account_id", LongColumn.unlike(Arrays.copyOf(accounts, rows))),
                    new ColumnsWriter.Field(
                        2, "units", LongColumn.dense(Arrays.copyOf(unitsFen, rows)))));
  }
}
