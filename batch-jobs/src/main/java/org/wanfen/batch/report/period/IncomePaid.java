package org.wanfen.batch.report.period;

import java.util.List;
import org.wanfen.fund.pool.Pool.IncomeItem;

/**
 * What the fund earned in a period, and what became of it. Every night shares out all of its pool,
 * so nothing is carried from one to the next; what was not shared out is a difference.
 *
 * @param gainsFen the ledger's items above zero
 * @param lossesFen those below, not positive
 * @param feesFen the fees
 * @param floorsFen the shares cut off to whole fen, as settling added them up
 * @param leftOverFen the fen that were left over and went one each
 * @param paidFen income in the written register
 * @param gains nights with a pool above zero
 * @param nothing nights with a pool of zero
 * @param losses nights of loss
 */
public record IncomePaid(
    long gainsFen,
    long lossesFen,
    long feesFen,
    long floorsFen,
    long leftOverFen,
    long paidFen,
    Nights gains,
    Nights nothing,
    Nights losses) {

  /**
   * Some of the nights.
   *
   * @param nights how many
   * @param poolsFen the sum of their pools
   */
  public record Nights(int nights, long poolsFen) {}

  static IncomePaid of(List<FiguresOfNight> nights) {
    List<Long> items =
        nights.stream()
            .flatMap(night -> night.pool().income().stream())
            .map(IncomeItem::amountFen)
            .toList();
    return new IncomePaid(
        PeriodStatement.sum(items, item -> Math.max(0, item)),
        PeriodStatement.sum(items, item -> Math.min(0, item)),
        PeriodStatement.sum(nights, night -> night.pool().feesFen()),
        PeriodStatement.sum(nights, FiguresOfNight::floorsFen),
        PeriodStatement.sum(nights, FiguresOfNight::leftOverFen),
        PeriodStatement.sum(nights, FiguresOfNight::paidFen),
        some(nights, 1),
        some(nights, 0),
        some(nights, -1));
  }

  private static Nights some(List<FiguresOfNight> nights, int sign) {
    List<Long> pools =
        nights.stream()
            .map(night -> night.pool().poolFen())
            .filter(pool -> Long.signum(pool) == sign)
            .toList();
    return new Nights(pools.size(), PeriodStatement.sum(pools, Long::longValue));
  }

  /** What was left from before the period: by rule nothing. */
  public long carriedInFen() {
    return 0;
  }

  /** What is left for after the period: by rule nothing. */
  public long carriedOutFen() {
    return 0;
  }

  /** What the ledgers say that was earned. */
  public long earnedFen() {
    return Math.addExact(gainsFen, lossesFen);
  }

  /** What there was to share out. */
  public long availableFen() {
    return Math.subtractExact(Math.addExact(carriedInFen(), earnedFen()), feesFen);
  }

  /** What was paid and is carried out, less what there was. */
  public long differenceFen() {
    return Math.subtractExact(Math.addExact(paidFen, carriedOutFen()), availableFen());
  }
}
