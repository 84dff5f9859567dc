package org.wanfen.settlement.night;

import java.util.Map;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;

/**
 * What settling the day's events came to, over all accounts.
 *
 * @param accountsBefore accounts in the register at the opening
 * @param accountsOpened accounts opened by an accepted subscription, or as the advancer's
 * @param openingUnitsFen units at the opening, as read
 * @param pendingSubscriptionsBeforeFen pending subscriptions at the opening, as read
 * @param pendingRedemptionsBeforeFen pending redemptions at the opening, as read
 * @param accepted accepted events by type; every type is present
 * @param rejected rejected events by reason; reasons without an event are absent
 * @param fastRejectedFen amounts of rejected fast redemptions
 * @param fastOutFen units that fast redemptions took out of accounts
 * @param fastInFen units that the advancer received
 * @param advancerRedemptionsFen redemptions booked for the advancer with those
 * @param entitledUnitsFen the sum of entitled units
 * @param floorsFen what the accounts get before the left-over fen, in absolute value
 */
public record SettlementTotals(
    long accountsBefore,
    long accountsOpened,
    long openingUnitsFen,
    long pendingSubscriptionsBeforeFen,
    long pendingRedemptionsBeforeFen,
    Map<OrderType, Tally> accepted,
    Map<RejectReason, Tally> rejected,
    long fastRejectedFen,
    long fastOutFen,
    long fastInFen,
    long advancerRedemptionsFen,
    long entitledUnitsFen,
    long floorsFen) {

  /**
   * How many events, and what they come to.
   *
   * @param events their number
   * @param amountFen the sum of their amounts in fen
   */
  public record Tally(long events, long amountFen) {}

  /** Accepted events of all types. */
  public long acceptedEvents() {
    return accepted.values().stream().mapToLong(Tally::events).sum();
  }

  /** Rejected events of all reasons. */
  public long rejectedEvents() {
    return rejected.values().stream().mapToLong(Tally::events).sum();
  }
}
