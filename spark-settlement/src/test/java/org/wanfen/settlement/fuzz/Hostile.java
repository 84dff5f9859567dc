package org.wanfen.settlement.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Files that are made to hurt whoever reads them, as streams: none is ever there as a whole. */
final class Hostile {

  static final long GIGABYTE = 1L << 30;

  private static final int MEMBER_BYTES = 16 << 20;

  private Hostile() {}

  /** A text, then a byte over and over, then another text. */
  static InputStream padded(String before, char octet, long times, String after) {
    InputStream filling = new Repeated((byte) octet, times);
    return new SequenceInputStream(
        Collections.enumeration(java.util.List.of(stream(before), filling, stream(after))));
  }

  /** A gzip file of so many bytes of one kind, a thousandth of that as stored. */
  static InputStream bomb(String before, char octet, long bytes) {
    byte[] member = gzip(stream(""), new Repeated((byte) octet, MEMBER_BYTES));
    long members = (bytes + MEMBER_BYTES - 1) / MEMBER_BYTES;
    return new SequenceInputStream(
        new ByteArrayInputStream(gzip(stream(before), stream(""))), new Cycle(member, members));
  }

  /** A gzip file whose header has a name that does not end. */
  static InputStream endlessName(long bytes) {
    byte[] head = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
    return new SequenceInputStream(new ByteArrayInputStream(head), new Repeated((byte) 'n', bytes));
  }

  private static byte[] gzip(InputStream... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new FastGzip(bytes)) {
      for (InputStream part : parts) {
        part.transferTo(gzip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream to) throws IOException {
      super(to);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** One byte, many times. */
  private static final class Repeated extends InputStream {
    private final byte octet;
    private long left;

    Repeated(byte octet, long times) {
      this.octet = octet;
      this.left = times;
    }

    @Override
    public int read() {
      return left-- > 0 ? octet & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int some = (int) Math.min(length, left);
      java.util.Arrays.fill(into, offset, offset + some, octet);
      left -= some;
      return some;
    }
  }

  /** Some bytes, many times. */
  private static final class Cycle extends InputStream {
    private final byte[] bytes;
    private final long times;
    private long at;

    Cycle(byte[] bytes, long times) {
      this.bytes = bytes;
      this.times = times;
    }

    @Override
    public int read() {
      return at < times * bytes.length ? bytes[(int) (at++ % bytes.length)] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at >= times * bytes.length) {
        return -1;
      }
      int from = (int) (at % bytes.length);
      int some = Math.min(length, bytes.length - from);
      System.arraycopy(bytes, from, into, offset, some);
      at += some;
      return some;
    }
  }
}
