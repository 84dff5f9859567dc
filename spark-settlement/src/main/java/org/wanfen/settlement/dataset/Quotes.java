package org.wanfen.settlement.dataset;

import java.math.BigDecimal;
import org.wanfen.settlement.files.Decimals;

/** Quotes as files of outside have them. */
final class Quotes {

  private static final int MOST_DECIMALS = 4;
  private static final BigDecimal LEAST = BigDecimal.valueOf(-10_000);

  private Quotes() {}

  /**
   * Reads an income per 10,000 units in CNY, with at most 4 decimals.
   *
   * @throws IllegalArgumentException for anything else, and for a loss of more than all units
   */
  static BigDecimal incomePer10k(String text) {
    BigDecimal income = Decimals.parse(text, MOST_DECIMALS);
    if (income.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("a loss of more than all units: " + text);
    }
    return income;
  }
}
