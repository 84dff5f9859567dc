package org.wanfen.settlement.audit;

import java.io.Serializable;
import java.util.Optional;
import org.wanfen.settlement.night.AuditFigures;

/** What the rows of a day add up to. Sums are checked: none wraps. */
final class DaySums implements Serializable {
  private static final long serialVersionUID = 1L;

  private long rows;
  private long openingUnits;
  private long entitledUnits;
  private long fastOut;
  private long fastIn;
  private long income;
  private long subscribed;
  private long redeemed;
  private long closingUnits;
  private long pendingSubscriptions;
  private long pendingRedemptions;
  private long negative;
  private long unfair;
  private long raised;
  private long largestDeviation;

  /** Adds the rows of a batch. Opening and entitled units are what the others imply. */
  void add(DayBatch batch, ExactShares shares) {
    rows += batch.size();
    for (int row = 0; row < batch.size(); row++) {
      long rowIncome = batch.income(row);
      long rowClosing = batch.closingUnits(row);
      income = Math.addExact(income, rowIncome);
      closingUnits = Math.addExact(closingUnits, rowClosing);
      long entitled = Math.subtractExact(rowClosing, rowIncome);
      boolean isNegative = rowClosing < 0;
      if (batch.hasMovements(row)) {
        entitled = withMovements(batch, row, entitled);
        isNegative |= batch.isPendingNegative(row);
      } else {
        openingUnits = Math.addExact(openingUnits, entitled);
      }
      entitledUnits = Math.addExact(entitledUnits, entitled);
      negative += isNegative ? 1 : 0;
      compare(shares, shares.deviation(rowIncome, entitled));
    }
  }

  private void compare(ExactShares shares, long deviation) {
    unfair += shares.isFar(deviation) ? 1 : 0;
    raised += (shares.poolFen() < 0 ? deviation < 0 : deviation > 0) ? 1 : 0;
    long far = deviation == ExactShares.TOO_FAR ? Long.MAX_VALUE : Math.abs(deviation);
    largestDeviation = Math.max(largestDeviation, far);
  }

  /** Adds what moved in a row; returns its entitled units. */
  private long withMovements(DayBatch batch, int row, long beforeConfirmation) {
    long rowSubscribed = batch.subscribed(row);
    long rowRedeemed = batch.redeemed(row);
    long rowOut = batch.fastOut(row);
    long rowIn = batch.fastIn(row);
    long entitled =
        Math.addExact(Math.subtractExact(beforeConfirmation, rowSubscribed), rowRedeemed);
    long opening = Math.subtractExact(Math.addExact(entitled, rowOut), rowIn);
    openingUnits = Math.addExact(openingUnits, opening);
    subscribed = Math.addExact(subscribed, rowSubscribed);
    redeemed = Math.addExact(redeemed, rowRedeemed);
    fastOut = Math.addExact(fastOut, rowOut);
    fastIn = Math.addExact(fastIn, rowIn);
    pendingSubscriptions = Math.addExact(pendingSubscriptions, batch.pendingSubscriptions(row));
    pendingRedemptions = Math.addExact(pendingRedemptions, batch.pendingRedemptions(row));
    return entitled;
  }

  /** Adds the sums of other rows. */
  void add(DaySums other) {
    rows += other.rows;
    openingUnits = Math.addExact(openingUnits, other.openingUnits);
    entitledUnits = Math.addExact(entitledUnits, other.entitledUnits);
    fastOut = Math.addExact(fastOut, other.fastOut);
    fastIn = Math.addExact(fastIn, other.fastIn);
    income = Math.addExact(income, other.income);
    subscribed = Math.addExact(subscribed, other.subscribed);
    redeemed = Math.addExact(redeemed, other.redeemed);
    closingUnits = Math.addExact(closingUnits, other.closingUnits);
    pendingSubscriptions = Math.addExact(pendingSubscriptions, other.pendingSubscriptions);
    pendingRedemptions = Math.addExact(pendingRedemptions, other.pendingRedemptions);
    negative += other.negative;
    unfair += other.unfair;
    raised += other.raised;
    largestDeviation = Math.max(largestDeviation, other.largestDeviation);
  }

  /**
   * The figures.
   *
   * @param misplaced rows that are not in the place where an account stands once
   */
  AuditFigures figures(long misplaced) {
    return new AuditFigures(
        rows - misplaced,
        misplaced,
        openingUnits,
        entitledUnits,
        fastOut,
        fastIn,
        income,
        subscribed,
        redeemed,
        closingUnits,
        pendingSubscriptions,
        pendingRedemptions,
        negative,
        unfair,
        Optional.of(new AuditFigures.SharesFound(raised, largestDeviation)));
  }
}
