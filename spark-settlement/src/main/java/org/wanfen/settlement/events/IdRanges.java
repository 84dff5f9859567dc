package org.wanfen.settlement.events;

import java.io.Serializable;

/**
 * How event ids are divided: by the leading bits of their digest, into a power of two of ranges, so
 * that a range of one night is made of whole ranges of another, or lies in one.
 *
 * @param bits how many leading bits; 2^bits ranges
 */
record IdRanges(int bits) implements Serializable {

  private static final int MOST_BITS = 12;

  /** About so many rows to a range. */
  static IdRanges forRows(long rows, long rowsOfRange) {
    int bits = 0;
    while (bits < MOST_BITS && rows > rowsOfRange << bits) {
      bits++;
    }
    return new IdRanges(bits);
  }

  int count() {
    return 1 << bits;
  }

  /** The range of an id; ranges ascend with the signed digest. */
  int rangeOf(long idHigh) {
    return bits == 0 ? 0 : (int) ((idHigh ^ Long.MIN_VALUE) >>> (Long.SIZE - bits));
  }

  /** The first of these ranges that overlaps a range of another division. */
  int firstOverlapping(int range, IdRanges other) {
    return (int) ((long) range * count() / other.count());
  }

  /** The last of them. */
  int lastOverlapping(int range, IdRanges other) {
    return Math.max(
        firstOverlapping(range, other), (int) ((range + 1L) * count() / other.count()) - 1);
  }
}
