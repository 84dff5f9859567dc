package org.wanfen.settlement.audit;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * The exact shares of a day, to compare incomes with.
 *
 * <p>Products fit into 64 bits for nearly every account; where they do not, they are computed in
 * any width it takes.
 *
 * @param poolFen the pool that was shared out
 * @param unitsFen the entitled units that it was due to, over zero
 */
record ExactShares(long poolFen, long unitsFen) implements Serializable {

  /** A deviation that does not fit into 64 bits. */
  static final long TOO_FAR = Long.MIN_VALUE;

  /**
   * How far an income is from {@code entitled × pool ÷ units}: {@code income × units − entitled ×
   * pool}, or {@link #TOO_FAR}.
   */
  long deviation(long incomeFen, long entitledFen) {
    long given = incomeFen * unitsFen;
    long due = entitledFen * poolFen;
    boolean wide =
        Math.multiplyHigh(incomeFen, unitsFen) != given >> 63
            || Math.multiplyHigh(entitledFen, poolFen) != due >> 63;
    if (wide) {
      return deviationInAnyWidth(incomeFen, entitledFen);
    }
    long distance = given - due;
    boolean overflowed = ((given ^ due) & (given ^ distance)) < 0;
    return overflowed ? TOO_FAR : distance;
  }

  /** Whether a deviation is more than one fen. */
  boolean isFar(long deviation) {
    return deviation > unitsFen || deviation < -unitsFen;
  }

  private long deviationInAnyWidth(long incomeFen, long entitledFen) {
    BigInteger deviation =
        BigInteger.valueOf(incomeFen)
            .multiply(BigInteger.valueOf(unitsFen))
            .subtract(BigInteger.valueOf(entitledFen).multiply(BigInteger.valueOf(poolFen)));
    return deviation.bitLength() < Long.SIZE ? deviation.longValue() : TOO_FAR;
  }
}
