package org.wanfen.settlement.verify.sql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * The seven-day yield by root and rounding: with far more digits than are published, for a root
 * that is not a whole number of steps never comes that near to a half.
 */
final class SevenDays {

  private static final MathContext DIGITS = new MathContext(80, RoundingMode.HALF_EVEN);
  private static final BigDecimal CLOSE = BigDecimal.ONE.movePointLeft(70);
  private static final int MOST_STEPS = 10_000;

  private SevenDays() {}

  /** The yield in percent, three decimals, from the quotes of one to seven days. */
  static BigDecimal percent(Collection<BigDecimal> quotes) {
    BigDecimal growth = BigDecimal.ONE;
    for (BigDecimal quote : quotes) {
      growth = growth.multiply(BigDecimal.ONE.add(quote.movePointLeft(4)));
    }
    BigDecimal root = root(growth.pow(365, DIGITS), quotes.size());
    return root.subtract(BigDecimal.ONE)
        .movePointRight(2)
        // What is left of an exact half after so many digits must not pull it down.
        .setScale(60, RoundingMode.HALF_EVEN)
        .setScale(3, RoundingMode.HALF_UP);
  }

  /** Newton's way, from above. */
  private static BigDecimal root(BigDecimal of, int n) {
    if (of.signum() == 0 || n == 1) {
      return of;
    }
    BigDecimal x = of.max(BigDecimal.ONE);
    for (int step = 0; step < MOST_STEPS; step++) {
      BigDecimal next =
          x.multiply(BigDecimal.valueOf(n - 1L))
              .add(of.divide(x.pow(n - 1, DIGITS), DIGITS))
              .divide(BigDecimal.valueOf(n), DIGITS);
      if (x.subtract(next).abs().compareTo(CLOSE) < 0) {
        return next;
      }
      x = next;
    }
    throw new ArithmeticException("no root of " + of);
  }
}
