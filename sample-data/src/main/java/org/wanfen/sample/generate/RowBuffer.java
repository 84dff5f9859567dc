package org.wanfen.sample.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes rows of digits straight into bytes: formatting is what a generator's time goes into. */
final class RowBuffer {

  /** Longer than any row of ours. */
  private static final int ROOM = 512;

  private final OutputStream out;
  private final byte[] bytes = new byte[1 << 18];
  private int size;

  RowBuffer(OutputStream out) {
    this.out = out;
  }

  void text(String ascii) {
    put(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  void put(byte[] ascii) {
    System.arraycopy(ascii, 0, bytes, size, ascii.length);
    size += ascii.length;
  }

  void put(char ascii) {
    bytes[size++] = (byte) ascii;
  }

  /** A number that is not negative, without leading zeros. */
  void number(long value) {
    int digits = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    padded(value, digits);
  }

  /** The last digits of a number, with leading zeros. */
  void padded(long value, int digits) {
    long rest = value;
    for (int at = size + digits - 1; at >= size; at--) {
      long next = rest / 10;
      bytes[at] = (byte) ('0' + (int) (rest - next * 10));
      rest = next;
    }
    size += digits;
  }

  /** An amount that is not negative, with two decimals. */
  void amount(long fen) {
    long yuan = fen / 100;
    number(yuan);
    put('.');
    padded(fen - yuan * 100, 2);
  }

  void endRow() throws IOException {
    put('\n');
    if (size > bytes.length - ROOM) {
      flush();
    }
  }

  void flush() throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }
}
