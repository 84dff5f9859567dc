package org.wanfen.fund.settle;

import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;

/** The account that is being settled: its balance, and what an event may do to it. */
final class AccountBalance {

  private final SettlementTerms terms;
  private long account;
  private boolean exists;
  private long units;
  private long fastOut;
  private long subscriptionsDue;
  private long subscriptionsNext;
  private long redemptionsDue;
  private long redemptionsNext;

  AccountBalance(SettlementTerms terms) {
    this.terms = terms;
  }

  /** Turns to an account that is not in the register. */
  void turnToUnknown(long number) {
    turnTo(number, 0);
    exists = false;
  }

  /** Turns to an account of the register without pending orders. */
  void turnTo(long number, long openingUnits) {
    account = number;
    exists = true;
    units = openingUnits;
    fastOut = 0;
    subscriptionsDue = 0;
    subscriptionsNext = 0;
    redemptionsDue = 0;
    redemptionsNext = 0;
  }

  /** Adds the pending orders that the account carries. */
  void carry(PendingRows pending, int i) {
    subscriptionsDue = pending.subscriptionsDue(i);
    redemptionsDue = pending.redemptionsDue(i);
    if (terms.carriedIsDue()) {
      subscriptionsDue = Math.addExact(subscriptionsDue, pending.subscriptionsNext(i));
      redemptionsDue = Math.addExact(redemptionsDue, pending.redemptionsNext(i));
    } else {
      subscriptionsNext = pending.subscriptionsNext(i);
      redemptionsNext = pending.redemptionsNext(i);
    }
  }

  /**
   * Applies an event if the fund's checks let it.
   *
   * @return null if it was accepted, else the first check that failed
   */
  RejectReason apply(OrderType type, long amountFen, boolean inTime) {
    RejectReason reason = check(type, amountFen);
    if (reason == null) {
      switch (type) {
        case SUBSCRIBE -> subscribe(amountFen, inTime);
        case REDEEM -> redeem(amountFen, inTime);
        case FAST_REDEEM -> {
          units -= amountFen;
          fastOut += amountFen;
        }
      }
    }
    return reason;
  }

  private RejectReason check(OrderType type, long amountFen) {
    if (type == OrderType.SUBSCRIBE) {
      return amountFen < terms.minimumSubscriptionFen() ? RejectReason.BELOW_MINIMUM : null;
    }
    if (!exists) {
      return RejectReason.UNKNOWN_ACCOUNT;
    }
    boolean fast = type == OrderType.FAST_REDEEM;
    if (fast && account == terms.advancer()) {
      return RejectReason.ADVANCER_FAST_REDEEM;
    }
    if (amountFen > units - redemptionsDue - redemptionsNext) {
      return RejectReason.INSUFFICIENT_UNITS;
    }
    if (fast && fastOut > terms.fastRedemptionPerDayFen() - amountFen) {
      return RejectReason.OVER_FAST_LIMIT;
    }
    return null;
  }

  private void subscribe(long amountFen, boolean inTime) {
    exists = true;
    if (inTime) {
      subscriptionsDue = Math.addExact(subscriptionsDue, amountFen);
    } else {
      subscriptionsNext = Math.addExact(subscriptionsNext, amountFen);
    }
  }

  private void redeem(long amountFen, boolean inTime) {
    if (inTime) {
      redemptionsDue = Math.addExact(redemptionsDue, amountFen);
    } else {
      redemptionsNext = Math.addExact(redemptionsNext, amountFen);
    }
  }

  boolean exists() {
    return exists;
  }

  long entitledUnits() {
    return units;
  }

  /** Adds what is pending or was taken out as amounts of a row, if there is any. */
  void addTo(PendingRows rows, int row) {
    boolean any =
        (fastOut | subscriptionsDue | subscriptionsNext | redemptionsDue | redemptionsNext) != 0;
    if (any) {
      rows.add(row, fastOut, subscriptionsDue, subscriptionsNext, redemptionsDue, redemptionsNext);
    }
  }
}
