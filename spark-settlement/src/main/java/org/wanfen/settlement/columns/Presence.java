package org.wanfen.settlement.columns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;

/**
 * Which rows of a page have a value, as Parquet's definition levels of one bit: runs of eight rows
 * as they are, and long stretches without any value as their length.
 *
 * <p>Parquet's own encoder takes one row after another, in nine columns of which most rows have
 * none. This one takes only the rows that have a value.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/">Parquet's
 *     encodings: RLE / bit-packing hybrid</a>
 */
final class Presence {

  /** A shorter stretch takes no more room among the others. */
  private static final int SHORTEST_STRETCH_BYTES = 8;

  private final int rows;
  private final byte[] bits;
  private int present;

  /** No row has a value yet. */
  Presence(int rows) {
    this.rows = rows;
    this.bits = new byte[(rows + Byte.SIZE - 1) / Byte.SIZE];
  }

  /** A row has a value; each row is set once. */
  void set(int row) {
    bits[row >>> 3] |= (byte) (1 << (row & 7));
    present++;
  }

  int absent() {
    return rows - present;
  }

  BytesInput coded() throws IOException {
    ByteArrayOutputStream coded = new ByteArrayOutputStream(bits.length + 16);
    int from = 0;
    while (from < bits.length) {
      int stretch = endOfZeros(from);
      if (isLong(from, stretch)) {
        int length = Math.min(rows, stretch * Byte.SIZE) - from * Byte.SIZE;
        BytesUtils.writeUnsignedVarInt(length << 1, coded);
        coded.write(0);
        from = stretch;
      } else {
        int to = endOfMixed(from);
        BytesUtils.writeUnsignedVarInt((to - from) << 1 | 1, coded);
        coded.write(bits, from, to - from);
        from = to;
      }
    }
    return BytesInput.from(coded);
  }

  private boolean isLong(int from, int to) {
    return to - from >= SHORTEST_STRETCH_BYTES || (to == bits.length && to > from);
  }

  private int endOfZeros(int from) {
    int to = from;
    while (to < bits.length && bits[to] == 0) {
      to++;
    }
    return to;
  }

  /** Where the next long stretch without values begins. */
  private int endOfMixed(int from) {
    int to = from;
    while (to < bits.length) {
      int zeros = endOfZeros(to);
      if (isLong(to, zeros)) {
        return to;
      }
      to = Math.min(bits.length, zeros + 1);
    }
    return to;
  }
}
