package org.wanfen.settlement.verify.sql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.verify.KeptCopies;
import org.wanfen.settlement.verify.KeptFile;

/**
 * The rows of one orders file, as its kept copy has them: day of the night since 1970-01-01, number
 * of the file, line, bytes. The header is line 1 and left out. Lines end in LF; one CR before it is
 * dropped.
 */
final class FeedRows implements Iterator<Row> {

  private static final int BUFFER_BYTES = 1 << 16;

  private final int night;
  private final int number;
  private final String name;
  private final InputStream stored;
  private final InputStream content;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private int from;
  private int to;
  private int line;
  private byte[] next;

  FeedRows(KeptCopies copies, KeptFile file, int number) {
    this.night = Math.toIntExact(copies.night().date().toEpochDay());
    this.number = number;
    this.name = file.name();
    this.stored = copies.open(file);
    try {
      this.content = file.isGzip() ? new GZIPInputStream(stored, BUFFER_BYTES) : stored;
    } catch (IOException e) {
      throw FileFaults.of("reading", name, e);
    }
    advance();
    advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    if (next == null) {
      throw new NoSuchElementException(name);
    }
    Row row = RowFactory.create(night, number, line, next);
    advance();
    return row;
  }

  private void advance() {
    try {
      next = readLine();
      line++;
      if (next == null) {
        // The digest is held against the manifest where the copy ends.
        stored.transferTo(OutputStream.nullOutputStream());
        content.close();
      }
    } catch (IOException e) {
      throw FileFaults.of("reading", name, e);
    }
  }

  /** The next line; null at the end. */
  private byte[] readLine() throws IOException {
    begun.reset();
    while (true) {
      if (from == to) {
        from = 0;
        to = Math.max(0, content.read(buffer, 0, buffer.length));
        if (to == 0) {
          return begun.size() == 0 ? null : begun.toByteArray();
        }
      }
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      begun.write(buffer, from, end - from);
      from = end;
      if (end < to) {
        from++;
        return withoutCarriageReturn(begun.toByteArray());
      }
    }
  }

  private static byte[] withoutCarriageReturn(byte[] line) {
    boolean dropped = line.length > 0 && line[line.length - 1] == '\r';
    return dropped ? java.util.Arrays.copyOf(line, line.length - 1) : line;
  }
}
