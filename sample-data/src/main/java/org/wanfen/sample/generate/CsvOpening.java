package org.wanfen.sample.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes the opening register as opening.csv or opening.csv.gz. */
final class CsvOpening implements OpeningSink {

  private final OutputStream out;
  private final RowBuffer rows;

  private CsvOpening(OutputStream out) throws IOException {
    this.out = out;
    this.rows = new RowBuffer(out);
    rows.text("account_id,units");
    rows.endRow();
  }

  static OpeningSink open(Path dataset, OpeningFormat format) throws IOException {
    return switch (format) {
      case CSV -> new CsvOpening(Files.newOutputStream(dataset.resolve("opening.csv")));
      case CSV_GZ ->
          new CsvOpening(new FastGzip(Files.newOutputStream(dataset.resolve("opening.csv.gz"))));
    };
  }

  @Override
  public void account(long account, long unitsFen) throws IOException {
    rows.number(account);
    rows.put(',');
    rows.amount(unitsFen);
    rows.endRow();
  }

  @Override
  public void close() throws IOException {
    try {
      rows.flush();
    } finally {
      out.close();
    }
  }

  /** Random digits do not get much smaller by trying harder. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(1);
    }
  }
}
