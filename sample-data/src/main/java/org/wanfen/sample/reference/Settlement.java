package org.wanfen.sample.reference;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.reference.Screening.Event;

/** Applies the events of one night to the register. */
final class Settlement {

  private static final Comparator<Event> TIME_THEN_ID =
      Comparator.comparing(Event::time)
          .thenComparing(
              event -> event.order().eventId().getBytes(StandardCharsets.UTF_8),
              Arrays::compareUnsigned);

  private final FundTerms terms;
  private final TradingCalendar calendar;
  private final NavigableMap<Long, Account> register;
  private final Map<Event, RejectReason> rejections = new HashMap<>();
  private final List<PendingOrder> advanced = new ArrayList<>();
  private long fastRejectedFen;

  Settlement(FundTerms terms, TradingCalendar calendar, NavigableMap<Long, Account> register) {
    this.terms = terms;
    this.calendar = calendar;
    this.register = register;
  }

  /** Applies all events, then what the advancer took over. */
  void apply(List<Event> events) {
    // Accounts do not act on each other before the day's end, so one order over all of them will
    // do.
    for (Event event : events.stream().sorted(TIME_THEN_ID).toList()) {
      Optional<RejectReason> reason = check(event);
      if (reason.isPresent()) {
        reject(event, reason.get());
      } else {
        accept(event);
      }
    }
    if (!advanced.isEmpty()) {
      Account advancer = account(terms.advancer());
      advancer.fastIn = Account.sum(advanced);
      advancer.units = Math.addExact(advancer.units, advancer.fastIn);
      advancer.pendingRedemptions.addAll(advanced);
    }
  }

  private Optional<RejectReason> check(Event event) {
    OrderType type = event.order().type();
    long amountFen = event.order().amountFen();
    if (type == OrderType.SUBSCRIBE) {
      return amountFen < terms.minimumSubscriptionFen()
          ? Optional.of(RejectReason.BELOW_MINIMUM)
          : Optional.empty();
    }
    Account account = register.get(event.order().account());
    if (account == null) {
      return Optional.of(RejectReason.UNKNOWN_ACCOUNT);
    }
    if (type == OrderType.FAST_REDEEM && account.number == terms.advancer()) {
      return Optional.of(RejectReason.ADVANCER_FAST_REDEEM);
    }
    if (amountFen > account.available()) {
      return Optional.of(RejectReason.INSUFFICIENT_UNITS);
    }
    OptionalLong limitFen = terms.fastRedemptionPerDayFen();
    if (type == OrderType.FAST_REDEEM
        && limitFen.isPresent()
        && Math.addExact(account.fastOut, amountFen) > limitFen.getAsLong()) {
      return Optional.of(RejectReason.OVER_FAST_LIMIT);
    }
    return Optional.empty();
  }

  private void accept(Event event) {
    Account account = account(event.order().account());
    var order = new PendingOrder(tradeDate(event.time()), event.order().amountFen());
    switch (event.order().type()) {
      case SUBSCRIBE -> account.pendingSubscriptions.add(order);
      case REDEEM -> account.pendingRedemptions.add(order);
      case FAST_REDEEM -> {
        account.units -= order.amountFen();
        account.fastOut += order.amountFen();
        advanced.add(order);
      }
    }
  }

  private void reject(Event event, RejectReason reason) {
    rejections.put(event, reason);
    if (event.order().type() == OrderType.FAST_REDEEM) {
      fastRejectedFen = Math.addExact(fastRejectedFen, event.order().amountFen());
    }
  }

  private Account account(long number) {
    return register.computeIfAbsent(number, opened -> new Account(opened, 0));
  }

  private LocalDate tradeDate(LocalDateTime time) {
    LocalDate day = time.toLocalDate();
    boolean inTime = time.toLocalTime().isBefore(terms.cutOff());
    return calendar.isTradingDay(day) && inTime ? day : calendar.nextTradingDay(day);
  }

  /** The rejected events, each with its reason. */
  Map<Event, RejectReason> rejections() {
    return rejections;
  }

  /** What was paid out for fast redemptions that were then rejected. */
  long fastRejectedFen() {
    return fastRejectedFen;
  }

  /** The sum of the accepted fast redemptions. */
  long fastRedeemedFen() {
    return Account.sum(advanced);
  }
}
