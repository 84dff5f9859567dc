package org.wanfen.settlement.audit;

import java.math.BigInteger;
import org.apache.spark.sql.api.java.UDF2;

/**
 * Whether an income is more than one fen from the exact share: {@code |income × units − entitled ×
 * pool| > units}, with {@code units} all entitled units.
 *
 * <p>A function for SQL. Both products fit into 64 bits for nearly every account; where they do
 * not, they are computed in any width it takes.
 */
final class FarFromExactShare implements UDF2<Long, Long, Boolean> {
  private static final long serialVersionUID = 1L;

  private final long poolFen;
  private final long entitledUnitsFen;

  FarFromExactShare(long poolFen, long entitledUnitsFen) {
    this.poolFen = poolFen;
    this.entitledUnitsFen = entitledUnitsFen;
  }

  @Override
  public Boolean call(Long incomeFen, Long unitsFen) {
    long income = incomeFen;
    long units = unitsFen;
    boolean wide =
        Math.multiplyHigh(income, entitledUnitsFen) != (income * entitledUnitsFen) >> 63
            || Math.multiplyHigh(units, poolFen) != (units * poolFen) >> 63;
    if (wide) {
      return isFarInAnyWidth(income, units);
    }
    long given = income * entitledUnitsFen;
    long due = units * poolFen;
    long distance = given - due;
    boolean overflowed = ((given ^ due) & (given ^ distance)) < 0;
    return overflowed || distance > entitledUnitsFen || distance < -entitledUnitsFen;
  }

  private boolean isFarInAnyWidth(long income, long units) {
    BigInteger all = BigInteger.valueOf(entitledUnitsFen);
    return BigInteger.valueOf(income)
            .multiply(all)
            .subtract(BigInteger.valueOf(units).multiply(BigInteger.valueOf(poolFen)))
            .abs()
            .compareTo(all)
        > 0;
  }
}
