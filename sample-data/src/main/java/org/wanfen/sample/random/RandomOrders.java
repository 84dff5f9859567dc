package org.wanfen.sample.random;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.reference.OrderRow;

/** Random orders of one night that aim at the edges of what their accounts have and may. */
final class RandomOrders {

  private static final long MOST_FEN = 9_999_999_999_999L;
  private static final int HOT_ACCOUNTS = 8;

  private final Dice dice;
  private final FundTerms terms;
  private final LocalDate night;
  private final Map<Long, Long> availableFen;
  private final List<Long> accounts;
  private final List<Long> hot = new ArrayList<>();

  /**
   * Orders of a night.
   *
   * @param availableFen by account, what it may redeem as the night begins; not empty
   */
  RandomOrders(Dice dice, FundTerms terms, LocalDate night, Map<Long, Long> availableFen) {
    this.dice = dice;
    this.terms = terms;
    this.night = night;
    this.availableFen = availableFen;
    this.accounts = List.copyOf(availableFen.keySet());
    for (int i = 0; i < HOT_ACCOUNTS; i++) {
      hot.add(dice.chance(80) ? dice.oneOf(accounts) : dice.ofDigits(18));
    }
  }

  /** An order of the night's own day. */
  OrderRow order() {
    return order(night);
  }

  /** An order of another day. */
  OrderRow order(LocalDate day) {
    long account = account();
    OrderType type = dice.oneOf(OrderType.values());
    return new OrderRow(eventId(), day.atTime(time()), account, type, amountFen(type, account));
  }

  /** The same id, with one thing about it different. */
  OrderRow conflicting(OrderRow order) {
    LocalDateTime time = order.time();
    return switch (dice.between(0, 3)) {
      case 0 ->
          new OrderRow(
              order.eventId(),
              time.getSecond() == 0 ? time.plusSeconds(1) : time.minusSeconds(1),
              order.account(),
              order.type(),
              order.amountFen());
      case 1 ->
          new OrderRow(
              order.eventId(), time, order.account() == 7 ? 8 : 7, order.type(), order.amountFen());
      case 2 ->
          new OrderRow(
              order.eventId(),
              time,
              order.account(),
              order.type() == OrderType.REDEEM ? OrderType.SUBSCRIBE : OrderType.REDEEM,
              order.amountFen());
      default ->
          new OrderRow(
              order.eventId(),
              time,
              order.account(),
              order.type(),
              order.amountFen() == MOST_FEN ? 1 : order.amountFen() + 1);
    };
  }

  private long account() {
    int kind = dice.between(0, 99);
    if (kind < 50) {
      return dice.oneOf(hot);
    }
    if (kind < 90) {
      return dice.oneOf(accounts);
    }
    return kind < 96 ? dice.ofDigits(18) : terms.advancer();
  }

  private LocalTime time() {
    LocalTime cutOff = terms.cutOff();
    return switch (dice.between(0, 11)) {
      case 0 -> LocalTime.MIDNIGHT;
      case 1 -> cutOff.minus(1, ChronoUnit.MILLIS);
      case 2 -> cutOff;
      case 3 -> cutOff.plus(1, ChronoUnit.MILLIS);
      case 4 -> LocalTime.of(23, 59, 59, 999_000_000);
      case 5, 6 -> LocalTime.of(dice.between(9, 16), 0);
      case 7 -> LocalTime.ofSecondOfDay(dice.between(0, 86_399));
      default -> LocalTime.ofNanoOfDay(dice.between(0L, 86_399_999L) * 1_000_000);
    };
  }

  private long amountFen(OrderType type, long account) {
    long least = terms.minimumSubscriptionFen();
    long limit = terms.fastRedemptionPerDayFen().orElse(1_000_000);
    long available = availableFen.getOrDefault(account, 100L);
    long wanted =
        switch (dice.between(0, 12)) {
          case 0 -> 1;
          case 1 -> least;
          case 2 -> least - 1;
          case 3 -> type == OrderType.FAST_REDEEM ? limit : available;
          case 4 -> type == OrderType.FAST_REDEEM ? limit + 1 : available + 1;
          case 5, 6 -> available;
          case 7 -> available / 2;
          case 8 -> MOST_FEN;
          case 9 -> dice.between(1, 100) * 100L;
          default -> dice.ofDigits(dice.oneOf(5, 7, 9));
        };
    return Math.max(1, Math.min(wanted, MOST_FEN));
  }

  /** Ids that sort differently as bytes than as words or numbers; long enough to be unique. */
  private String eventId() {
    String letters = "-09AZ_az";
    StringBuilder id = new StringBuilder();
    int length = dice.oneOf(12, 12, 20, 64);
    for (int i = 0; i < length; i++) {
      id.append(letters.charAt(dice.between(0, letters.length() - 1)));
    }
    return id.toString();
  }
}
