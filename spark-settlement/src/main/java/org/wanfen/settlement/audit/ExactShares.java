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

  /** Whether an income is more than one fen from {@code entitled × pool ÷ units}. */
  boolean isFar(long incomeFen, long entitledFen) {
    long given = incomeFen * unitsFen;
    long due = entitledFen * poolFen;
    boolean wide =
        Math.multiplyHigh(incomeFen, unitsFen) != given >> 63
            || Math.multiplyHigh(entitledFen, poolFen) != due >> 63;
    if (wide) {
      return isFarInAnyWidth(incomeFen, entitledFen);
    }
    long distance = given - due;
    boolean overflowed = ((given ^ due) & (given ^ distance)) < 0;
    return overflowed || distance > unitsFen || distance < -unitsFen;
  }

  private boolean isFarInAnyWidth(long incomeFen, long entitledFen) {
    BigInteger units = BigInteger.valueOf(unitsFen);
    return BigInteger.valueOf(incomeFen)
            .multiply(units)
            .subtract(BigInteger.valueOf(entitledFen).multiply(BigInteger.valueOf(poolFen)))
            .abs()
            .compareTo(units)
        > 0;
  }
}
