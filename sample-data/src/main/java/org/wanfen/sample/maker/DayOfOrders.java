package org.wanfen.sample.maker;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wanfen.fund.order.OrderType;
import org.wanfen.sample.reference.OrderRow;

/** The well-formed orders of a day, as holders of these accounts might give them. */
final class DayOfOrders {

  private static final int[] BY_HOUR = {
    4, 2, 1, 1, 1, 1, 2, 4, 7, 13, 15, 12, 11, 11, 14, 10, 9, 9, 9, 12, 15, 16, 13, 8,
  };

  private final Random random;
  private final LocalDate day;
  private final Map<Long, Long> availableFen;
  private final List<Long> accounts;
  private final List<OrderRow> orders = new ArrayList<>();

  /**
   * A day without orders yet.
   *
   * @param availableFen by account, what it may redeem as the day begins
   */
  DayOfOrders(Random random, LocalDate day, Map<Long, Long> availableFen) {
    this.random = random;
    this.day = day;
    this.availableFen = availableFen;
    this.accounts = List.copyOf(availableFen.keySet());
  }

  /** Adds orders spread over the day. */
  DayOfOrders spread(int count) {
    for (int i = 0; i < count; i++) {
      add(time(), 55, 25);
    }
    return this;
  }

  /** Adds orders within one second, most of them fast redemptions: people pay. */
  DayOfOrders burst(int count, LocalTime second) {
    for (int i = 0; i < count; i++) {
      add(second.plusNanos(random.nextInt(1000) * 1_000_000L), 10, 10);
    }
    return this;
  }

  /** The orders by time, with their ids in that order. */
  List<OrderRow> orders() {
    orders.sort(Comparator.comparing(OrderRow::time));
    List<OrderRow> numbered = new ArrayList<>();
    for (OrderRow order : orders) {
      String id = "%s-%06d".formatted(day.toString().replace("-", ""), numbered.size() + 1);
      numbered.add(
          new OrderRow(id, order.time(), order.account(), order.type(), order.amountFen()));
    }
    return numbered;
  }

  private void add(LocalTime time, int percentSubscribe, int percentRedeem) {
    int kind = random.nextInt(100);
    if (kind < percentSubscribe) {
      subscribe(day.atTime(time));
    } else {
      redeem(
          kind < percentSubscribe + percentRedeem ? OrderType.REDEEM : OrderType.FAST_REDEEM,
          day.atTime(time));
    }
  }

  private void subscribe(LocalDateTime time) {
    boolean opens = random.nextInt(30) == 0;
    long account = opens ? Holders.newNumber(random) : oneOfAccounts();
    long mostFen = new long[] {10_000, 100_000, 100_000, 1_000_000}[random.nextInt(4)];
    long amountFen = random.nextInt(500) == 0 ? 99 : 100 + random.nextInt((int) mostFen);
    orders.add(new OrderRow("", time, account, OrderType.SUBSCRIBE, amountFen));
  }

  /** Some part of what there is; now and then all of it, and rarely more. */
  private void redeem(OrderType type, LocalDateTime time) {
    long account = oneOfAccounts();
    long available = Math.max(1, availableFen.get(account));
    long amountFen =
        switch (random.nextInt(100)) {
          case 0 -> available + 1 + random.nextInt(10_000);
          case 1, 2, 3 -> available;
          default -> 1 + available * random.nextInt(300) / 1000;
        };
    long mostFen = type == OrderType.FAST_REDEEM ? SampleFund.FAST_LIMIT_FEN : Long.MAX_VALUE;
    orders.add(new OrderRow("", time, account, type, Math.min(amountFen, mostFen)));
  }

  private long oneOfAccounts() {
    return accounts.get(random.nextInt(accounts.size()));
  }

  private LocalTime time() {
    int hour;
    do {
      hour = random.nextInt(24);
    } while (random.nextInt(16) >= BY_HOUR[hour]);
    long milli = random.nextInt(3_600_000);
    // Most systems of the time sent whole seconds.
    long sent = random.nextInt(4) == 0 ? milli : milli / 1000 * 1000;
    return LocalTime.of(hour, 0).plusNanos(sent * 1_000_000);
  }
}
