package org.wanfen.fund.share;

import java.io.Serializable;

/**
 * The place of an account in the ranking for the left-over fen: larger remainder first, then more
 * entitled units, then the smaller tie key (unsigned).
 *
 * @param remainder what was cut off from its share
 * @param units its entitled units, in fen
 * @param tieKey its tie key of the day
 */
public record Rank(long remainder, long units, long tieKey)
    implements Comparable<Rank>, Serializable {

  @Override
  public int compareTo(Rank other) {
    return compare(remainder, units, tieKey, other);
  }

  /** Whether an account of the given keys ranks at this place or before it. */
  public boolean includes(long remainder, long units, long tieKey) {
    return compare(remainder, units, tieKey, this) <= 0;
  }

  private static int compare(long remainder, long units, long tieKey, Rank other) {
    if (remainder != other.remainder) {
      return remainder > other.remainder ? -1 : 1;
    }
    if (units != other.units) {
      return units > other.units ? -1 : 1;
    }
    return Long.compareUnsigned(tieKey, other.tieKey);
  }
}
