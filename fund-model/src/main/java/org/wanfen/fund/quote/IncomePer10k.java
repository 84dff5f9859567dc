package org.wanfen.fund.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The income per 10,000 units of a day: what the fund publishes every day.
 *
 * <p>It is for publication only. Shares are never computed from it: at a trillion units its
 * rounding alone is thousands of CNY.
 */
public final class IncomePer10k {

  /** Decimals of the figure as published. */
  public static final int DECIMALS = 4;

  private static final BigDecimal UNITS = BigDecimal.valueOf(10_000);

  private IncomePer10k() {}

  /**
   * {@code pool × 10,000 ÷ entitled units}, rounded half-up (half away from zero) to 4 decimals.
   *
   * @param poolFen the day's pool, may be negative
   * @param entitledUnitsFen all entitled units; may be 0 only together with the pool
   * @return the figure in CNY, with 4 decimals
   * @throws IllegalArgumentException if there is a pool but there are no units
   */
  public static BigDecimal of(long poolFen, long entitledUnitsFen) {
    if (entitledUnitsFen <= 0) {
      if (entitledUnitsFen < 0 || poolFen != 0) {
        throw new IllegalArgumentException("a pool of " + poolFen + " fen and no entitled units");
      }
      return BigDecimal.ZERO.setScale(DECIMALS);
    }
    return BigDecimal.valueOf(poolFen)
        .multiply(UNITS)
        .divide(BigDecimal.valueOf(entitledUnitsFen), DECIMALS, RoundingMode.HALF_UP);
  }
}
