package org.wanfen.fund.share;

import java.io.Serializable;

/**
 * A stretch of the ranking of accounts for the left-over fen.
 *
 * <p>Accounts rank by three keys in turn, each smaller first and compared unsigned: the total less
 * the remainder, the total less the units, the tie key. A stretch holds the accounts whose keys up
 * to {@code depth} equal {@code before} and whose next key lies in {@code [low, high]}; it is cut
 * into bins of equal width.
 *
 * @param total the sum of all units
 * @param depth which key the stretch is of: 0, 1 or 2
 * @param first the first key of all accounts in it, if depth is over 0
 * @param second the second key, if depth is 2
 * @param low the least value of the key
 * @param high the greatest value of the key
 */
public record RankRange(long total, int depth, long first, long second, long low, long high)
    implements Serializable {

  /** At most this many bins; the size of a count. */
  public static final int BINS = 4096;

  private static final int BIN_BITS = 12;

  /** The whole ranking. */
  static RankRange whole(long total) {
    return new RankRange(total, 0, 0, 0, 0, total);
  }

  /**
   * The bin of an account.
   *
   * @return 0 to {@link #BINS} − 1, or −1 if the account is not in this stretch
   */
  public int binOf(long remainder, long units, long tieKey) {
    long key = total - remainder;
    if (depth > 0) {
      if (key != first) {
        return -1;
      }
      key = total - units;
      if (depth > 1) {
        if (key != second) {
          return -1;
        }
        key = tieKey;
      }
    }
    if (Long.compareUnsigned(key, low) < 0 || Long.compareUnsigned(key, high) > 0) {
      return -1;
    }
    return (int) ((key - low) >>> shift());
  }

  /** The stretch of one bin. */
  RankRange bin(int bin) {
    long from = low + ((long) bin << shift());
    long to = from + (1L << shift()) - 1;
    boolean past = Long.compareUnsigned(to, high) > 0 || Long.compareUnsigned(to, from) < 0;
    return new RankRange(total, depth, first, second, from, past ? high : to);
  }

  /** The accounts of a stretch whose keys are all equal, by their next key. */
  RankRange next() {
    return depth == 0
        ? new RankRange(total, 1, low, 0, 0, total)
        : new RankRange(total, 2, first, low, 0, -1L);
  }

  boolean isSingle() {
    return low == high;
  }

  private int shift() {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(high - low);
    return Math.max(0, bits - BIN_BITS);
  }
}
