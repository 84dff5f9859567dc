package org.wanfen.sample.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/** The figures for publication, in exact arithmetic. */
final class Quote {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** One thousandth of a percent: the yield's last published place. */
  private static final long STEPS_PER_ONE = 100_000;

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
    BigInteger growth = numerator.pow(365);
    BigInteger scale = TEN_THOUSAND.setScale(4).unscaledValue().pow(n * 365);
    return BigDecimal.valueOf(roundedSteps(growth, scale, n), 3);
  }

  /**
   * The yield in steps, half away from zero: the greatest magnitude whose lower half it reaches.
   */
  private static long roundedSteps(BigInteger growth, BigInteger scale, int n) {
    long low = -STEPS_PER_ONE;
    long high = 1;
    while (reaches(growth, scale, n, 2 * high - 1)) {
      high *= 2;
    }
    // A gain of k - 1/2 steps rounds to k; a loss of k - 1/2 steps rounds to -k, so there the step
    // above is reached only by what is strictly over the middle.
    while (high - low > 1) {
      long middle = Math.floorDiv(low + high, 2);
      boolean atLeast =
          middle > 0
              ? reaches(growth, scale, n, 2 * middle - 1)
              : exceeds(growth, scale, n, 2 * middle - 1);
      if (atLeast) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean reaches(BigInteger growth, BigInteger scale, int n, long halfSteps) {
    return compare(growth, scale, n, halfSteps) >= 0;
  }

  private static boolean exceeds(BigInteger growth, BigInteger scale, int n, long halfSteps) {
    return compare(growth, scale, n, halfSteps) > 0;
  }

  /** Compares {@code growth / scale} with {@code (1 + halfSteps / (2 * STEPS_PER_ONE))^n}. */
  private static int compare(BigInteger growth, BigInteger scale, int n, long halfSteps) {
    BigInteger one = BigInteger.valueOf(2 * STEPS_PER_ONE);
    BigInteger target = one.add(BigInteger.valueOf(halfSteps));
    if (target.signum() < 0) {
      return 1;
    }
    return growth.multiply(one.pow(n)).compareTo(scale.multiply(target.pow(n)));
  }
}
