package org.wanfen.benchmark.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.wanfen.sample.generate.OpeningSink;
import org.wanfen.settlement.columns.ColumnsWriter;
import org.wanfen.settlement.columns.LongColumn;
import org.wanfen.settlement.files.FileStore;

/** Writes an opening register as opening.parquet, in files that can be read side by side. */
final class ParquetOpening implements OpeningSink {

  private static final int ROWS_OF_FILE = 2_000_000;

  private final Path folder;
  private final Configuration configuration = FileStore.of(java.util.Map.of()).configuration();
  private final long[] accounts = new long[ROWS_OF_FILE];
  private final long[] units = new long[ROWS_OF_FILE];
  private int rows;
  private int files;

  private ParquetOpening(Path folder) {
    this.folder = folder;
  }

  static OpeningSink open(Path dataset) throws IOException {
    return new ParquetOpening(Files.createDirectories(dataset.resolve("opening.parquet")));
  }

  @Override
  public void account(long account, long unitsFen) {
    accounts[rows] = account;
    units[rows++] = unitsFen;
    if (rows == ROWS_OF_FILE) {
      writeFile();
    }
  }

  private void writeFile() {
    Path file = folder.resolve("part-%05d.parquet".formatted(++files));
    new ColumnsWriter(configuration)
        .write(
            new org.apache.hadoop.fs.Path(file.toUri()),
            rows,
            List.of(
                new ColumnsWriter.Field(1, "account_id", column(accounts)),
                new ColumnsWriter.Field(2, "units", column(units))));
    rows = 0;
  }

  private LongColumn column(long[] values) {
    return LongColumn.dense(Arrays.copyOf(values, rows));
  }

  @Override
  public void close() {
    if (rows > 0) {
      writeFile();
    }
  }
}
