package org.wanfen.sample.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/** The figures for publication, in exact arithmetic. */
final class Quote {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** One thousandth of a percent: the yield's last published place. */
  private static final BigInteger STEPS_PER_ONE = BigInteger.valueOf(100_000);

  private Quote() {}

  /** Income per 10,000 units, rounded half-up to four decimals. */
  static BigDecimal incomePer10k(long poolFen, long entitledFen) {
    if (entitledFen == 0) {
      return BigDecimal.ZERO.setScale(4);
    }
    return BigDecimal.valueOf(poolFen)
        .multiply(TEN_THOUSAND)
        .divide(BigDecimal.valueOf(entitledFen), 4, RoundingMode.HALF_UP);
  }

  /**
   * The annualised yield in percent over the days of the given quotes, rounded half-up to three
   * decimals.
   *
   * <p>With {@code n} quotes and the product {@code P} of all {@code 1 + Ri / 10,000}, the yield is
   * at least {@code y} exactly if {@code P^365 >= (1 + y)^n}: whole powers of fractions, compared
   * without rounding.
   */
  static BigDecimal sevenDayYield(Collection<BigDecimal> quotes) {
    BigInteger numerator = BigInteger.ONE;
    for (BigDecimal quote : quotes) {
      numerator = numerator.multiply(quote.add(TEN_THOUSAND).setScale(4).unscaledValue());
    }
    int n = quotes.size();
    Growth growth =
        new Growth(numerator.pow(365), TEN_THOUSAND.setScale(4).unscaledValue().pow(n * 365), n);
    return new BigDecimal(roundedSteps(growth), 3);
  }

  /** The yield in steps, half away from zero. */
  private static BigInteger roundedSteps(Growth growth) {
    BigInteger low = STEPS_PER_ONE.negate();
    BigInteger high = BigInteger.ONE;
    while (growth.roundsToAtLeast(high)) {
      high = high.shiftLeft(1);
    }
    while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      if (growth.roundsToAtLeast(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The growth of {@code n} days, to the power of 365: {@code numerator / denominator}. */
  private record Growth(BigInteger numerator, BigInteger denominator, int n) {

    /**
     * A gain of half a step over {@code steps − 1} rounds up to {@code steps}; a loss of just as
     * much rounds away from zero, so there only what is strictly over the middle rounds up.
     */
    boolean roundsToAtLeast(BigInteger steps) {
      BigInteger halfSteps = steps.shiftLeft(1).subtract(BigInteger.ONE);
      int comparison = comparedWith(halfSteps);
      return steps.signum() > 0 ? comparison >= 0 : comparison > 0;
    }

    /** Compares with {@code (1 + halfSteps / (2 * STEPS_PER_ONE))^n}. */
    private int comparedWith(BigInteger halfSteps) {
      BigInteger one = STEPS_PER_ONE.shiftLeft(1);
      BigInteger target = one.add(halfSteps);
      return numerator.multiply(one.pow(n)).compareTo(denominator.multiply(target.pow(n)));
    }
  }
}
