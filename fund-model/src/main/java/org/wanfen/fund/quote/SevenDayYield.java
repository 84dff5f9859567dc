package org.wanfen.fund.quote;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;

/**
 * The seven-day annualised yield: the quotes of the last seven calendar days, compounded to a year.
 *
 * <p>{@code (Π (1 + Ri ÷ 10,000))^(365 ÷ n) − 1} in percent over the {@code n ≤ 7} quotes there
 * are. The root is never computed: whether a rounded figure is right is a comparison of two integer
 * powers, so every digit is exact.
 */
public final class SevenDayYield {

  /** Decimals of the figure, in percent, as published. */
  public static final int DECIMALS = 3;

  /** How many calendar days it looks at, the business date included. */
  public static final int DAYS = 7;

  private static final int DAYS_OF_YEAR = 365;
  private static final BigDecimal UNITS = BigDecimal.valueOf(10_000);

  /** One half of the last decimal of a percent figure is 1 ÷ 200,000 as a fraction. */
  private static final BigInteger HALF_STEPS = BigInteger.valueOf(200_000);

  private SevenDayYield() {}

  /**
   * The yield over the given quotes.
   *
   * @param incomesPer10k the quotes of up to seven calendar days as published, none below −10,000
   * @return percent with 3 decimals, rounded half away from zero
   * @throws IllegalArgumentException if there are no quotes, too many, or one is below −10,000
   */
  public static BigDecimal of(List<BigDecimal> incomesPer10k) {
    int n = incomesPer10k.size();
    if (n < 1 || n > DAYS) {
      throw new IllegalArgumentException("a seven-day yield needs 1 to 7 quotes, not " + n);
    }
    BigDecimal product = BigDecimal.ONE;
    for (BigDecimal income : incomesPer10k) {
      BigDecimal factor = UNITS.add(income);
      if (factor.signum() < 0) {
        throw new IllegalArgumentException("a quote below -10,000: " + income);
      }
      product = product.multiply(factor);
    }
    BigDecimal growth = product.divide(UNITS.pow(n)).stripTrailingZeros();
    BigInteger steps = roundedSteps(growth, n);
    return new BigDecimal(steps, DECIMALS);
  }

  /** The yield as a whole number of thousandths of a percent. */
  private static BigInteger roundedSteps(BigDecimal growth, int n) {
    int scale = Math.max(growth.scale(), 0);
    BigInteger numerator = growth.movePointRight(scale).toBigIntegerExact();
    Comparison yield =
        new Comparison(numerator.pow(DAYS_OF_YEAR), BigInteger.TEN.pow(scale).pow(DAYS_OF_YEAR), n);
    BigInteger two = BigInteger.TWO;
    if (growth.compareTo(BigDecimal.ONE) >= 0) {
      BigInteger high = BigInteger.ONE;
      while (yield.atLeast(high.multiply(two).subtract(BigInteger.ONE))) {
        high = high.multiply(two);
      }
      return largest(
          BigInteger.ZERO, high, k -> yield.atLeast(k.multiply(two).subtract(BigInteger.ONE)));
    }
    BigInteger whole = HALF_STEPS.divide(two);
    return largest(
            BigInteger.ZERO,
            whole.add(BigInteger.ONE),
            k -> yield.atMost(k.multiply(two).subtract(BigInteger.ONE).negate()))
        .negate();
  }

  /** The largest k in [low, high) for which a condition holds that holds up to some k. */
  private static BigInteger largest(BigInteger low, BigInteger high, Predicate<BigInteger> holds) {
    BigInteger from = low;
    BigInteger to = high;
    while (to.subtract(from).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = from.add(to).shiftRight(1);
      if (holds.test(middle)) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Compares the yield, {@code (numerator ÷ denominator)^(1 ÷ n) − 1}, with half steps. */
  private record Comparison(BigInteger numerator, BigInteger denominator, int n) {

    boolean atLeast(BigInteger halfSteps) {
      return compareTo(halfSteps) >= 0;
    }

    boolean atMost(BigInteger halfSteps) {
      return compareTo(halfSteps) <= 0;
    }

    private int compareTo(BigInteger halfSteps) {
      BigInteger base = HALF_STEPS.add(halfSteps);
      if (base.signum() < 0) {
        return 1;
      }
      return numerator.multiply(HALF_STEPS.pow(n)).compareTo(base.pow(n).multiply(denominator));
    }
  }
}
