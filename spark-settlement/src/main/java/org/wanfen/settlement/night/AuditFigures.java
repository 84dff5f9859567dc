package org.wanfen.settlement.night;

import java.util.Optional;

/**
 * What stands in the written register, summed by the audit on its own path.
 *
 * @param accounts rows that stand where their account can stand once
 * @param repeatedAccounts the other rows: an account again, or in another's place
 * @param openingUnitsFen opening units that the rows imply
 * @param entitledUnitsFen the sum of entitled units
 * @param fastOutFen units out by fast redemptions
 * @param fastInFen units in to the advancer
 * @param incomeFen income
 * @param subscribedFen subscriptions confirmed
 * @param redeemedFen redemptions confirmed
 * @param closingUnitsFen units at the close
 * @param pendingSubscriptionsFen pending subscriptions
 * @param pendingRedemptionsFen pending redemptions
 * @param negativeAccounts accounts with negative units or a negative pending amount
 * @param unfairAccounts accounts more than one fen from their exact share
 * @param shares how far accounts are from it; empty in records of earlier versions
 */
public record AuditFigures(
    long accounts,
    long repeatedAccounts,
    long openingUnitsFen,
    long entitledUnitsFen,
    long fastOutFen,
    long fastInFen,
    long incomeFen,
    long subscribedFen,
    long redeemedFen,
    long closingUnitsFen,
    long pendingSubscriptionsFen,
    long pendingRedemptionsFen,
    long negativeAccounts,
    long unfairAccounts,
    Optional<SharesFound> shares) {

  /**
   * How far incomes are from the exact share, {@code entitled units × pool ÷ all entitled units}.
   *
   * @param raisedAccounts accounts that have more than it, on a loss day that lose more: those with
   *     one of the left-over fen
   * @param largestDeviation the largest {@code |income × all entitled units − entitled units ×
   *     pool|}: what is to be divided by all entitled units for a deviation in fen; {@link
   *     Long#MAX_VALUE} if it does not fit
   */
  public record SharesFound(long raisedAccounts, long largestDeviation) {}
}
