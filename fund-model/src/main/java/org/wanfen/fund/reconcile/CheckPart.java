package org.wanfen.fund.reconcile;

import java.math.BigDecimal;
import java.util.Objects;
import org.wanfen.fund.money.Fen;

/**
 * Two figures of one thing from two sources.
 *
 * @param what what they are figures of, for people, for example {@code orders-0001.csv SUBSCRIBE}
 * @param unit what is counted
 * @param expected the one figure
 * @param actual the other
 */
public record CheckPart(String what, Unit unit, BigDecimal expected, BigDecimal actual) {

  /** What a figure counts. */
  public enum Unit {
    /** Money or units of the fund, with two decimals. */
    AMOUNT,
    /** Rows, events or accounts. */
    COUNT,
    /** Income per 10,000 units in CNY. */
    PER_10K,
    /** Percent a year. */
    PERCENT
  }

  /** Makes the part. */
  public CheckPart {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(actual, "actual");
  }

  /** Two amounts in fen, which the part carries in CNY. */
  public static CheckPart ofFen(String what, long expectedFen, long actualFen) {
    return new CheckPart(what, Unit.AMOUNT, yuan(expectedFen), yuan(actualFen));
  }

  /** Two numbers of rows, events or accounts. */
  public static CheckPart ofCount(String what, long expected, long actual) {
    return new CheckPart(
        what, Unit.COUNT, BigDecimal.valueOf(expected), BigDecimal.valueOf(actual));
  }

  /** Actual less expected. */
  public BigDecimal difference() {
    return actual.subtract(expected);
  }

  private static BigDecimal yuan(long fen) {
    return new BigDecimal(Fen.format(fen));
  }
}
