package org.wanfen.settlement.files;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a CSV file, streamed once through a buffer of fixed size.
 *
 * <p>Lines end in LF; one CR before it is dropped; what follows the last LF is a line unless it is
 * nothing. A comma always separates. The line at hand lies in {@link #bytes()} from {@link
 * #start()} to {@link #end()} until {@link #next()} is called again. A line of more than {@value
 * #MOST_KEPT_BYTES} bytes is kept cut to that length; its columns are counted to its end.
 *
 * <p>A name ending in {@code .gz} is decompressed. The SHA-256 is that of the file as stored.
 */
public final class CsvLines implements AutoCloseable {

  /** What is kept of a line, in bytes; no well-formed line comes near it. */
  public static final int MOST_KEPT_BYTES = 64 * 1024;

  /** How many columns of a line can be asked for. */
  public static final int MOST_COLUMNS = 8;

  private static final int BUFFER_BYTES = 256 * 1024;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  private final InputFile input;
  private final StoredBytes stored;
  private final Gunzip gunzip;
  private final int mostKept;
  private final byte[] buffer;
  private final int[] commaAt = new int[MOST_COLUMNS];

  private int start;
  private int end;
  private int nextStart;
  private int scanned;
  private int filled;
  private int commas;
  private boolean cut;
  private boolean ended;
  private long number;

  CsvLines(InputStream in, OutputStream copy, InputFile input, int mostKept, int bufferBytes) {
    this(new StoredBytes(in, copy, input.name()), input, mostKept, bufferBytes);
  }

  private CsvLines(StoredBytes stored, InputFile input, int mostKept, int bufferBytes) {
    if (bufferBytes < mostKept + 2) {
      throw new IllegalArgumentException("the buffer must hold a kept line and its end");
    }
    this.input = input;
    this.stored = stored;
    this.gunzip = FileNames.isGzip(input.name()) ? new Gunzip(stored) : null;
    this.mostKept = mostKept;
    this.buffer = new byte[bufferBytes];
  }

  /**
   * The lines of a stream.
   *
   * @param in the file's bytes as stored; not closed here
   * @param input the file's name, which also says whether it is compressed
   */
  public static CsvLines of(InputStream in, InputFile input) {
    return of(in, input, OutputStream.nullOutputStream());
  }

  /** As above, of a file whose digest is known already: {@link #sha256} must not be asked. */
  public static CsvLines undigested(InputStream in, InputFile input) {
    StoredBytes stored = StoredBytes.undigested(in, input.name());
    return new CsvLines(stored, input, MOST_KEPT_BYTES, BUFFER_BYTES);
  }

  /** As above; every byte read is also written, as stored, to {@code copy}, which stays open. */
  public static CsvLines of(InputStream in, InputFile input, OutputStream copy) {
    return new CsvLines(in, copy, input, MOST_KEPT_BYTES, BUFFER_BYTES);
  }

  /**
   * Reads the first line, which must be exactly this.
   *
   * @throws org.wanfen.fund.failure.WanfenException if it is not
   */
  public void header(String expected) {
    if (!next()) {
      throw input.refused("it is empty; its first line should be " + expected);
    }
    byte[] wanted = expected.getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(buffer, start, end, wanted, 0, wanted.length)) {
      throw input.refusedAt(1, "the header should be " + expected + beginsWithMark());
    }
  }

  private String beginsWithMark() {
    boolean mark =
        end - start >= 3
            && buffer[start] == (byte) 0xEF
            && buffer[start + 1] == (byte) 0xBB
            && buffer[start + 2] == (byte) 0xBF;
    return mark ? ", and the file begins with a byte order mark" : "";
  }

  /**
   * Moves on to the next line.
   *
   * @return whether there is one; when there is none, the file has been read to its end
   */
  public boolean next() {
    start = nextStart;
    scanned = start;
    commas = 0;
    cut = false;
    while (true) {
      if (scan()) {
        return take(scanned, true);
      }
      if (ended) {
        return filled > start && take(filled, false);
      }
      if (filled - start > mostKept + 1) {
        filled = start + mostKept;
        scanned = filled;
        cut = true;
      }
      refill();
    }
  }

  /**
   * Moves on to a line further down, without a look at those between.
   *
   * @param wanted its number, above that of the line at hand
   * @return whether there is one; when there is none, the file has been read to its end
   */
  public boolean next(long wanted) {
    while (number < wanted - 1) {
      nextStart = skip(nextStart, wanted - 1 - number);
      if (number < wanted - 1) {
        start = nextStart;
        if (ended) {
          return false;
        }
        refill();
        nextStart = start;
      }
    }
    return next();
  }

  /** Skips so many line ends, or all that is there; returns where it ended. */
  private int skip(int from, long lines) {
    byte[] bytes = buffer;
    long left = lines;
    int i = from;
    while (left > 0 && i < filled) {
      if (i + Long.BYTES <= filled) {
        int feeds = feedsAmongEight((long) EIGHT_BYTES.get(bytes, i));
        if (feeds < left) {
          left -= feeds;
          i += Long.BYTES;
          continue;
        }
      }
      left -= bytes[i] == '\n' ? 1 : 0;
      i++;
    }
    number += lines - left;
    return i;
  }

  /** How many of eight bytes are line feeds: those whose difference from one is zero. */
  private static int feedsAmongEight(long bytes) {
    long difference = bytes ^ LINE_FEEDS;
    long notZero = ((difference & LOW_BITS) + LOW_BITS | difference) & ~LOW_BITS;
    return Long.BYTES - Long.bitCount(notZero);
  }

  /**
   * Looks for the line's end and notes its commas: both are bytes up to 44, so one test for most.
   */
  private boolean scan() {
    byte[] bytes = buffer;
    int limit = filled;
    int i = scanned;
    while (i < limit) {
      byte b = bytes[i];
      if (b <= ',') {
        if (b == '\n') {
          scanned = i;
          return true;
        }
        if (b == ',') {
          if (commas < MOST_COLUMNS) {
            commaAt[commas] = i - start;
          }
          commas++;
        }
      }
      i++;
    }
    scanned = limit;
    return false;
  }

  private boolean take(int stop, boolean lineFeed) {
    nextStart = lineFeed ? stop + 1 : stop;
    end = stop;
    if (lineFeed && end > start && buffer[end - 1] == '\r') {
      end--;
    }
    if (cut || end - start > mostKept) {
      cut = true;
      end = start + mostKept;
    }
    number++;
    return true;
  }

  private void refill() {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      scanned -= start;
      start = 0;
    }
    int read = read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      ended = true;
    } else {
      filled += read;
    }
  }

  private int read(byte[] into, int offset, int length) {
    if (gunzip == null) {
      return stored.read(into, offset, length);
    }
    try {
      return gunzip.read(into, offset, length);
    } catch (DamagedGzipException e) {
      throw input.refused(e.getMessage(), e);
    }
  }

  /** The number of the line at hand; the header is line 1. */
  public long number() {
    return number;
  }

  /** The buffer in which the line lies; not to be changed. */
  public byte[] bytes() {
    return buffer;
  }

  /** Where the line begins. */
  public int start() {
    return start;
  }

  /** Where the line ends, without LF and CR: the index after its last byte. */
  public int end() {
    return end;
  }

  /** Whether the line was too long and has been cut. */
  public boolean isCut() {
    return cut;
  }

  /** How many columns the whole line has: one more than it has commas. */
  public int columns() {
    return commas + 1;
  }

  /** Where a column begins, for the first {@value #MOST_COLUMNS}; within the kept line. */
  public int columnStart(int column) {
    return column == 0 ? start : Math.min(end, start + commaAt[column - 1] + 1);
  }

  /** Where a column ends, for the first {@value #MOST_COLUMNS}; within the kept line. */
  public int columnEnd(int column) {
    return column == commas ? end : Math.min(end, start + commaAt[column]);
  }

  /** How many lines came after the header. */
  public long rows() {
    return Math.max(0, number - 1);
  }

  /** The length of the file as stored, in bytes; at the end. */
  public long storedBytes() {
    return stored.count();
  }

  /**
   * The digest of the file as stored, in lower-case hexadecimal; to be asked for once, at the end.
   */
  public String sha256() {
    return stored.sha256();
  }

  /** Frees what decompression holds; the stream stays open. */
  @Override
  public void close() {
    if (gunzip != null) {
      gunzip.close();
    }
  }
}
