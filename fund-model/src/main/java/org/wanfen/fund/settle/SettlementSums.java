package org.wanfen.fund.settle;

import java.io.Serializable;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;

/** What settling came to: sums over one bucket, which add up over all. Amounts are in fen. */
@SuppressWarnings("EnumOrdinal") // counted once an event: an array, not a map
public final class SettlementSums implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] acceptedEvents = new long[OrderType.values().length];
  private final long[] acceptedFen = new long[OrderType.values().length];
  private final long[] rejectedEvents = new long[RejectReason.values().length];
  private final long[] rejectedFen = new long[RejectReason.values().length];
  private long fastRejectedFen;
  private long fastInTimeFen;
  private long fastNextFen;
  private long accountsBefore;
  private long accountsOpened;
  private long openingUnitsFen;
  private long pendingSubscriptionsBeforeFen;
  private long pendingRedemptionsBeforeFen;

  void accept(OrderType type, long amountFen, boolean inTime) {
    acceptedEvents[type.ordinal()]++;
    acceptedFen[type.ordinal()] = Math.addExact(acceptedFen[type.ordinal()], amountFen);
    if (type == OrderType.FAST_REDEEM) {
      if (inTime) {
        fastInTimeFen = Math.addExact(fastInTimeFen, amountFen);
      } else {
        fastNextFen = Math.addExact(fastNextFen, amountFen);
      }
    }
  }

  void reject(RejectReason reason, OrderType type, long amountFen) {
    rejectedEvents[reason.ordinal()]++;
    rejectedFen[reason.ordinal()] = Math.addExact(rejectedFen[reason.ordinal()], amountFen);
    if (type == OrderType.FAST_REDEEM) {
      fastRejectedFen = Math.addExact(fastRejectedFen, amountFen);
    }
  }

  void opening(OpeningAccounts opening) {
    accountsBefore = opening.size();
    for (long units : opening.units()) {
      openingUnitsFen = Math.addExact(openingUnitsFen, units);
    }
    PendingRows pending = opening.pending();
    for (int i = 0; i < pending.size(); i++) {
      pendingSubscriptionsBeforeFen =
          Math.addExact(
              pendingSubscriptionsBeforeFen,
              Math.addExact(pending.subscriptionsDue(i), pending.subscriptionsNext(i)));
      pendingRedemptionsBeforeFen =
          Math.addExact(
              pendingRedemptionsBeforeFen,
              Math.addExact(pending.redemptionsDue(i), pending.redemptionsNext(i)));
    }
  }

  void opened(long accounts) {
    accountsOpened = accounts;
  }

  /** Adds the sums of another bucket to these. */
  public void add(SettlementSums other) {
    addAll(acceptedEvents, other.acceptedEvents);
    addAll(acceptedFen, other.acceptedFen);
    addAll(rejectedEvents, other.rejectedEvents);
    addAll(rejectedFen, other.rejectedFen);
    fastRejectedFen = Math.addExact(fastRejectedFen, other.fastRejectedFen);
    fastInTimeFen = Math.addExact(fastInTimeFen, other.fastInTimeFen);
    fastNextFen = Math.addExact(fastNextFen, other.fastNextFen);
    accountsBefore += other.accountsBefore;
    accountsOpened += other.accountsOpened;
    openingUnitsFen = Math.addExact(openingUnitsFen, other.openingUnitsFen);
    pendingSubscriptionsBeforeFen =
        Math.addExact(pendingSubscriptionsBeforeFen, other.pendingSubscriptionsBeforeFen);
    pendingRedemptionsBeforeFen =
        Math.addExact(pendingRedemptionsBeforeFen, other.pendingRedemptionsBeforeFen);
  }

  private static void addAll(long[] sums, long[] others) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.addExact(sums[i], others[i]);
    }
  }

  /** Accepted events of a type. */
  public long acceptedEvents(OrderType type) {
    return acceptedEvents[type.ordinal()];
  }

  /** Amount of the accepted events of a type. */
  public long acceptedFen(OrderType type) {
    return acceptedFen[type.ordinal()];
  }

  /** Events rejected for a reason. */
  public long rejectedEvents(RejectReason reason) {
    return rejectedEvents[reason.ordinal()];
  }

  /** Amount of the events rejected for a reason. */
  public long rejectedFen(RejectReason reason) {
    return rejectedFen[reason.ordinal()];
  }

  /** Amount of rejected fast redemptions. */
  public long fastRejectedFen() {
    return fastRejectedFen;
  }

  /** Accepted fast redemptions whose trade date is the business date. */
  public long fastInTimeFen() {
    return fastInTimeFen;
  }

  /** Accepted fast redemptions whose trade date is the next trading day. */
  public long fastNextFen() {
    return fastNextFen;
  }

  /** Accounts at the opening. */
  public long accountsBefore() {
    return accountsBefore;
  }

  /** Accounts opened by subscriptions. */
  public long accountsOpened() {
    return accountsOpened;
  }

  /** Units at the opening. */
  public long openingUnitsFen() {
    return openingUnitsFen;
  }

  /** Pending subscriptions at the opening. */
  public long pendingSubscriptionsBeforeFen() {
    return pendingSubscriptionsBeforeFen;
  }

  /** Pending redemptions at the opening. */
  public long pendingRedemptionsBeforeFen() {
    return pendingRedemptionsBeforeFen;
  }
}
