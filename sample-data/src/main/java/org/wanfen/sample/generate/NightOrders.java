package org.wanfen.sample.generate;

import java.time.LocalDate;
import org.wanfen.fund.order.OrderType;

/**
 * The orders of one night by their position, from the seed.
 *
 * <p>An instance holds the order that it was last asked for, so that none is allocated; it is for
 * one thread.
 */
final class NightOrders {

  static final long LEAST_SUBSCRIPTION_FEN = 100;
  static final long FAST_LIMIT_FEN = 1_000_000;

  private static final long MOST_FAST_FEN = 200_000;
  private static final int PARTS = 10_000;

  private final Population population;
  private final long newAccounts;
  private final long ordersPerAccount;
  private final long key;
  private final LocalDate date;
  private final DayShape shape;

  // The order that was asked for last.
  long position;
  int second;
  int millis;
  long account;
  OrderType type;
  long amountFen;

  NightOrders(Population population, GeneratorOptions options, LocalDate date, DayShape shape) {
    this.population = population;
    this.newAccounts = population.accounts() / 50 + 1;
    this.ordersPerAccount = options.ordersPerNight() / population.accounts() * options.nights();
    this.key = Mix.of(Mix.of(options.seed() + 2) ^ date.toEpochDay());
    this.date = date;
    this.shape = shape;
  }

  LocalDate date() {
    return date;
  }

  /** Random bits of an order's own, for what is done with its row. */
  long bits(long at) {
    return Mix.of(key ^ ~at);
  }

  /** Sets the fields to the order at a position, which is cheap from one to the next. */
  void read(long at) {
    position = at;
    time(at);
    long mixed = Mix.of(key ^ at);
    long more = Mix.of(mixed);
    int kind = Mix.below(PARTS, mixed);
    long index = Mix.belowLong(population.accounts(), more);
    account = population.number(index);
    if (kind < 5_500) {
      subscribe(kind, more, Mix.of(more));
    } else {
      redeem(kind, index, Mix.of(more));
    }
  }

  private void time(long at) {
    if (at < shape.ordersBefore(second) || at >= shape.ordersBefore(second + 1)) {
      second = shape.secondOf(at);
    }
    long first = shape.ordersBefore(second);
    millis = (int) ((at - first) * 1000 / (shape.ordersBefore(second + 1) - first));
  }

  private void subscribe(int kind, long more, long draw) {
    type = OrderType.SUBSCRIBE;
    if (kind < 5) {
      amountFen = 1L + Mix.below((int) LEAST_SUBSCRIPTION_FEN - 1, draw);
      return;
    }
    if (kind < 110) {
      account = population.number(population.accounts() + Mix.belowLong(newAccounts, more));
    }
    long mostFen = LEAST_SUBSCRIPTION_FEN * 100;
    for (int size = (int) (draw >>> 60); size < 8 && mostFen < 100_000_000; size += 3) {
      mostFen *= 10;
    }
    amountFen = LEAST_SUBSCRIPTION_FEN + Mix.belowLong(mostFen, Mix.of(draw));
  }

  private void redeem(int kind, long index, long draw) {
    type = kind < 8_000 ? OrderType.REDEEM : OrderType.FAST_REDEEM;
    if (kind == 8_001) {
      // Of nobody: beyond all who may have come by subscribing.
      account = population.number(population.accounts() + newAccounts + index);
    }
    long unitsFen = population.unitsFen(index);
    long partFen = unitsFen / (4 + 4 * ordersPerAccount);
    if (kind % 1000 == 2) {
      // More than there is, whatever the income of a month of nights.
      amountFen = unitsFen + unitsFen / 10 + 1 + Mix.belowLong(10_000, draw);
    } else if (partFen < LEAST_SUBSCRIPTION_FEN) {
      type = OrderType.SUBSCRIBE;
      amountFen = LEAST_SUBSCRIPTION_FEN + Mix.belowLong(10_000, draw);
    } else {
      long mostFen = type == OrderType.FAST_REDEEM ? Math.min(partFen, MOST_FAST_FEN) : partFen;
      amountFen = 1 + Mix.belowLong(mostFen, draw);
    }
  }
}
