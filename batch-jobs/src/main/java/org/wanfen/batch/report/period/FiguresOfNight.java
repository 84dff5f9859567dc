package org.wanfen.batch.report.period;

import java.math.BigDecimal;
import java.util.Optional;
import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.batch.report.model.PoolStruck;

/**
 * What a published night came to.
 *
 * @param day the fund's day as an account statement
 * @param pool the pool, struck line by line
 * @param floorsFen the shares cut off to whole fen, negative on a day of loss
 * @param leftOverFen the fen that were left over and went one each, negative on a day of loss
 * @param incomePer10k income per 10,000 units
 * @param sevenDayYield seven-day yield in percent; empty if the days allow none
 * @param checksFailed how many checks of its reconciliation differ
 */
public record FiguresOfNight(
    DayStatement day,
    PoolStruck pool,
    long floorsFen,
    long leftOverFen,
    BigDecimal incomePer10k,
    Optional<BigDecimal> sevenDayYield,
    int checksFailed) {

  /** Units that a movement brought, negative for what went out. */
  public long movedFen(DayStatement.Movement movement) {
    return day.lines().stream()
        .filter(line -> line.movement() == movement)
        .map(DayStatement.Line::amountFen)
        .reduce(0L, Math::addExact);
  }

  /** Income that is in the written register. */
  public long paidFen() {
    return movedFen(DayStatement.Movement.INCOME);
  }

  /** Net assets at the end of the night, before what was confirmed: what fees are a share of. */
  public long netAssetsFen() {
    return Math.addExact(day.openingFen(), pool.poolFen());
  }
}
