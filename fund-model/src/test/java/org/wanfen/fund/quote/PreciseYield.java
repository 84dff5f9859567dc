package org.wanfen.fund.quote;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The seven-day yield by roots and powers of decimals with many digits. */
final class PreciseYield {

  static final MathContext DIGITS = new MathContext(330);
  private static final BigDecimal NEARLY_NOTHING = new BigDecimal("1E-320");

  private PreciseYield() {}

  /** Not rounded, in percent; right to 60 digits behind the point and more, up to 4^365. */
  static BigDecimal percent(List<BigDecimal> incomesPer10k) {
    BigDecimal growth = BigDecimal.ONE;
    for (BigDecimal income : incomesPer10k) {
      growth = growth.multiply(BigDecimal.ONE.add(income.movePointLeft(4)), DIGITS);
    }
    return root(growth, incomesPer10k.size())
        .pow(365, DIGITS)
        .subtract(BigDecimal.ONE)
        .movePointRight(2);
  }

  static BigDecimal rounded(List<BigDecimal> incomesPer10k) {
    return percent(incomesPer10k).setScale(3, RoundingMode.HALF_UP);
  }

  /** The n-th root by Newton's method, from above. */
  static BigDecimal root(BigDecimal value, int n) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal times = BigDecimal.valueOf(n);
    BigDecimal at = value.max(BigDecimal.ONE);
    for (int step = 0; step < 10_000; step++) {
      BigDecimal quotient = value.divide(at.pow(n - 1, DIGITS), DIGITS);
      BigDecimal next =
          at.multiply(times.subtract(BigDecimal.ONE)).add(quotient, DIGITS).divide(times, DIGITS);
      if (next.subtract(at).abs().compareTo(at.multiply(NEARLY_NOTHING)) <= 0) {
        return next;
      }
      at = next;
    }
    throw new IllegalStateException("no " + n + "-th root of " + value);
  }
}
