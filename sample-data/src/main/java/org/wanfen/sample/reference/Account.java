package org.wanfen.sample.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An account of the register while a night is computed; all amounts in fen. */
final class Account {

  final long number;
  final List<PendingOrder> pendingSubscriptions = new ArrayList<>();
  final List<PendingOrder> pendingRedemptions = new ArrayList<>();
  long units;

  // Of the night alone; begin() sets them back.
  long openingUnits;
  long fastOut;
  long fastIn;
  long income;
  long subscribed;
  long redeemed;
  long lapsed;

  Account(long number, long units) {
    this.number = number;
    this.units = units;
  }

  static Account of(ReferenceAccount between) {
    Account account = new Account(between.number(), between.unitsFen());
    account.pendingSubscriptions.addAll(between.subscriptions());
    account.pendingRedemptions.addAll(between.redemptions());
    return account;
  }

  ReferenceAccount between() {
    return new ReferenceAccount(number, units, pendingSubscriptions, pendingRedemptions);
  }

  void begin() {
    openingUnits = units;
    fastOut = 0;
    fastIn = 0;
    income = 0;
    subscribed = 0;
    redeemed = 0;
    lapsed = 0;
  }

  /** Units less all pending redemptions: a pending subscription is not available. */
  long available() {
    return Math.subtractExact(units, sum(pendingRedemptions));
  }

  static long sum(List<PendingOrder> orders) {
    return orders.stream().mapToLong(PendingOrder::amountFen).reduce(0, Math::addExact);
  }

  /** Takes out and sums up the orders with a trade date up to a night. */
  static long takeDue(List<PendingOrder> orders, LocalDate night) {
    List<PendingOrder> due = orders.stream().filter(o -> !o.tradeDate().isAfter(night)).toList();
    orders.removeIf(o -> !o.tradeDate().isAfter(night));
    return sum(due);
  }
}
