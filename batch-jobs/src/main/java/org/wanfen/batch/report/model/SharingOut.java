package org.wanfen.batch.report.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.wanfen.settlement.night.AuditFigures.SharesFound;
import org.wanfen.settlement.night.ResidueCut;

/**
 * How the pool was shared out.
 *
 * @param poolFen the pool
 * @param entitledFen all entitled units
 * @param floorsFen what the accounts got in whole fen, in absolute value
 * @param cut where the left-over fen ran out
 * @param found how far the audit found accounts from the exact share; empty if not on record
 */
public record SharingOut(
    long poolFen, long entitledFen, long floorsFen, ResidueCut cut, Optional<SharesFound> found) {

  private static final int DECIMALS = 12;

  /** What is left over, as pool and floors say. */
  public long residueFen() {
    return Math.subtractExact(Math.absExact(poolFen), floorsFen);
  }

  /**
   * The largest deviation in fen, to 12 decimals and never rounded down; empty if it is not on
   * record or was too large for it.
   */
  public Optional<BigDecimal> largestDeviation() {
    return found
        .map(SharesFound::largestDeviation)
        .filter(largest -> largest != Long.MAX_VALUE)
        .map(
            largest ->
                BigDecimal.valueOf(largest)
                    .divide(
                        BigDecimal.valueOf(Math.max(1, entitledFen)),
                        DECIMALS,
                        RoundingMode.CEILING));
  }
}
