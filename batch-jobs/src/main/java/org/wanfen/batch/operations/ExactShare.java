package org.wanfen.batch.operations;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.wanfen.fund.register.AccountDay;

/**
 * An account's share of a day's pool before it is cut off to whole fen: {@code pool × units ÷ all
 * units}. Computed here from the definition, in whole numbers of any size, for whoever checks what
 * was shared out.
 *
 * @param poolFen the day's pool; negative on a day of loss
 * @param unitsFen the account's entitled units
 * @param allUnitsFen the entitled units of all accounts
 * @param incomeFen what the account got
 */
public record ExactShare(long poolFen, long unitsFen, long allUnitsFen, long incomeFen) {

  private static final int DECIMALS_OF_FEN = 8;

  /** The share of an account on a day. */
  public static ExactShare of(AccountDay day, long poolFen, long allUnitsFen) {
    long unitsFen =
        Math.subtractExact(Math.addExact(day.openingUnits(), day.fastIn()), day.fastOut());
    return new ExactShare(poolFen, unitsFen, allUnitsFen, day.income());
  }

  /** In yuan with ten decimals, the rest cut off. */
  public BigDecimal yuan() {
    if (allUnitsFen == 0) {
      return BigDecimal.ZERO.setScale(DECIMALS_OF_FEN + 2);
    }
    return new BigDecimal(product())
        .divide(BigDecimal.valueOf(allUnitsFen), DECIMALS_OF_FEN, RoundingMode.DOWN)
        .movePointLeft(2);
  }

  /**
   * How many fen the account got over the whole fen of its share, away from zero: one if it got a
   * left-over fen, else none. Anything else was not shared out by the rule.
   */
  public long leftOverFen() {
    BigInteger whole =
        allUnitsFen == 0
            ? BigInteger.ZERO
            : product().abs().divide(BigInteger.valueOf(allUnitsFen));
    return BigInteger.valueOf(incomeFen).abs().subtract(whole).longValueExact();
  }

  private BigInteger product() {
    return BigInteger.valueOf(poolFen).multiply(BigInteger.valueOf(unitsFen));
  }
}
