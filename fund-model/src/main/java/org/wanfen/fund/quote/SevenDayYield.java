package org.wanfen.fund.quote;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The seven-day annualised yield: the quotes of the last seven calendar days, compounded to a year.
 *
 * <p>{@code (Π (1 + Ri ÷ 10,000))^(365 ÷ n) − 1} in percent over the {@code n ≤ 7} quotes there
 * are. All of it is whole numbers: the root is the largest whole number of half steps whose power
 * is not above, so every digit is exact, and a quote of any size takes no time to speak of.
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

  /** The yield as a whole number of thousandths of a percent, which are two half steps each. */
  private static BigInteger roundedSteps(BigDecimal growth, int n) {
    int scale = Math.max(growth.scale(), 0);
    BigInteger numerator = growth.movePointRight(scale).toBigIntegerExact().pow(DAYS_OF_YEAR);
    BigInteger denominator = BigInteger.TEN.pow(scale).pow(DAYS_OF_YEAR);
    // (numerator ÷ denominator)^(1 ÷ n) in half steps is between this root and the next number.
    BigInteger power = numerator.multiply(HALF_STEPS.pow(n));
    BigInteger below = rootOf(power.divide(denominator), n);
    if (growth.compareTo(BigDecimal.ONE) >= 0) {
      return below.subtract(HALF_STEPS).add(BigInteger.ONE).shiftRight(1);
    }
    boolean exact = below.pow(n).multiply(denominator).equals(power);
    BigInteger above = exact ? below : below.add(BigInteger.ONE);
    return HALF_STEPS.subtract(above).add(BigInteger.ONE).shiftRight(1).negate();
  }

  /** The largest whole number whose n-th power is not above a number, by Newton from above. */
  private static BigInteger rootOf(BigInteger number, int n) {
    if (number.signum() == 0) {
      return BigInteger.ZERO;
    }
    BigInteger others = BigInteger.valueOf(n - 1L);
    BigInteger root = BigInteger.ONE.shiftLeft((number.bitLength() + n - 1) / n);
    while (true) {
      BigInteger next =
          root.multiply(others).add(number.divide(root.pow(n - 1))).divide(BigInteger.valueOf(n));
      if (next.compareTo(root) >= 0) {
        return root;
      }
      root = next;
    }
  }
}
