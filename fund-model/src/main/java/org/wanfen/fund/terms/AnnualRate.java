package org.wanfen.fund.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A rate a year, such as {@code 0.0030} for 0.30%.
 *
 * @param value the rate as a fraction, at least 0 and below 1
 */
public record AnnualRate(BigDecimal value) {

  private static final int MOST_DECIMALS = 12;

  /** Makes the rate. */
  public AnnualRate {
    Objects.requireNonNull(value, "value");
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("an annual rate is at least 0 and below 1, not " + value);
    }
    if (value.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException("an annual rate has at most 12 decimals: " + value);
    }
  }

  /**
   * Reads a rate such as {@code 0.0030}.
   *
   * @throws IllegalArgumentException if the text is not a plain decimal fraction in range
   */
  public static AnnualRate parse(String text) {
    if (!text.matches("0(\\.[0-9]{1,12})?")) {
      throw new IllegalArgumentException("not an annual rate such as 0.0030: " + text);
    }
    return new AnnualRate(new BigDecimal(text));
  }

  /**
   * The fee of one day: base × rate ÷ days in the year of the day, rounded half-up to the fen.
   *
   * @param baseFen the net assets that the fee is a share of, in fen
   * @param day the day; its year has 365 or 366 days
   * @return the fee in fen
   */
  public long feeOfDay(long baseFen, LocalDate day) {
    return BigDecimal.valueOf(baseFen)
        .multiply(value)
        .divide(BigDecimal.valueOf(day.lengthOfYear()), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The rate as {@link #parse} reads it. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
