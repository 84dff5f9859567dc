package org.wanfen.fund.settle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.settle.TestEvents.Event;

/**
 * A fund settled account by account, with lists of orders, whole numbers of any size and sorting:
 * the rules once more, in the order in which they are written. Days are numbers.
 */
final class NaiveFund {

  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  private final long minimumFen;
  private final long fastLimitFen;
  private final long advancer;
  private final boolean[] tradingDays;
  final Map<Long, Holder> holders = new TreeMap<>();

  NaiveFund(long minimumFen, long fastLimitFen, long advancer, boolean[] tradingDays) {
    this.minimumFen = minimumFen;
    this.fastLimitFen = fastLimitFen;
    this.advancer = advancer;
    this.tradingDays = tradingDays;
  }

  /** An order that waits for its confirmation. */
  record Order(int tradeDay, long fen) {}

  /** An account. */
  static final class Holder {
    long units;
    List<Order> subscriptions = new ArrayList<>();
    List<Order> redemptions = new ArrayList<>();
    long fastOut;
    long fastIn;
    long income;
    long subscribed;
    long redeemed;
    long lapsed;

    long pendingSubscriptions() {
      return sum(subscriptions);
    }

    long pendingRedemptions() {
      return sum(redemptions);
    }

    private void begin() {
      fastOut = 0;
      fastIn = 0;
      income = 0;
      subscribed = 0;
      redeemed = 0;
      lapsed = 0;
    }
  }

  /** A rejected event. */
  record Rejection(String id, RejectReason reason) {}

  boolean confirmsAtCloseOf(int day) {
    return tradingDays[day + 1];
  }

  int nextTradingDay(int day) {
    int next = day + 1;
    while (!tradingDays[next]) {
      next++;
    }
    return next;
  }

  /**
   * Applies a day's events, one after the other; returns the rejected ones by account and order.
   */
  List<Rejection> settle(int day, List<Event> events) {
    holders.values().forEach(Holder::begin);
    List<Event> inOrder = new ArrayList<>(events);
    inOrder.sort(
        Comparator.comparingLong(Event::account)
            .thenComparingInt(Event::millisOfDay)
            .thenComparing(Event::id));
    List<Rejection> rejections = new ArrayList<>();
    List<Order> taken = new ArrayList<>();
    for (Event event : inOrder) {
      RejectReason reason = check(event);
      if (reason == null) {
        accept(
            event, new Order(event.inTime() ? day : nextTradingDay(day), event.amountFen()), taken);
      } else {
        rejections.add(new Rejection(event.id(), reason));
      }
    }
    if (!taken.isEmpty()) {
      Holder holder = holders.computeIfAbsent(advancer, number -> new Holder());
      holder.fastIn = sum(taken);
      holder.units += holder.fastIn;
      holder.redemptions.addAll(taken);
    }
    return rejections;
  }

  private RejectReason check(Event event) {
    if (event.type() == OrderType.SUBSCRIBE) {
      return event.amountFen() < minimumFen ? RejectReason.BELOW_MINIMUM : null;
    }
    Holder holder = holders.get(event.account());
    if (holder == null) {
      return RejectReason.UNKNOWN_ACCOUNT;
    }
    boolean fast = event.type() == OrderType.FAST_REDEEM;
    if (fast && event.account() == advancer) {
      return RejectReason.ADVANCER_FAST_REDEEM;
    }
    if (event.amountFen() > holder.units - holder.pendingRedemptions()) {
      return RejectReason.INSUFFICIENT_UNITS;
    }
    BigInteger ofDay =
        BigInteger.valueOf(holder.fastOut).add(BigInteger.valueOf(event.amountFen()));
    boolean over = fast && ofDay.compareTo(BigInteger.valueOf(fastLimitFen)) > 0;
    return over ? RejectReason.OVER_FAST_LIMIT : null;
  }

  private void accept(Event event, Order order, List<Order> taken) {
    Holder holder = holders.computeIfAbsent(event.account(), number -> new Holder());
    switch (event.type()) {
      case SUBSCRIBE -> holder.subscriptions.add(order);
      case REDEEM -> holder.redemptions.add(order);
      case FAST_REDEEM -> {
        holder.units -= order.fen();
        holder.fastOut += order.fen();
        taken.add(order);
      }
    }
  }

  long units() {
    return holders.values().stream().mapToLong(holder -> holder.units).sum();
  }

  /** Sets everyone's income. */
  void shareOut(long poolFen, long epochDay) {
    Map<Long, Long> units = new TreeMap<>();
    holders.forEach((account, holder) -> units.put(account, holder.units));
    shares(poolFen, units, epochDay)
        .forEach((account, income) -> holders.get(account).income = income);
  }

  /** Shares a pool out: everyone's floor, then a fen each from the first of the ranking on. */
  static Map<Long, Long> shares(long poolFen, Map<Long, Long> units, long epochDay) {
    record Share(
        long account,
        BigInteger units,
        BigInteger floor,
        BigInteger remainder,
        BigInteger tieKey) {}
    BigInteger pool = BigInteger.valueOf(poolFen).abs();
    BigInteger all =
        units.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    List<Share> shares = new ArrayList<>();
    BigInteger left = pool;
    for (Map.Entry<Long, Long> each : units.entrySet()) {
      BigInteger u = BigInteger.valueOf(each.getValue());
      BigInteger[] exact =
          all.signum() == 0
              ? new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO}
              : u.multiply(pool).divideAndRemainder(all);
      shares.add(new Share(each.getKey(), u, exact[0], exact[1], tieKey(each.getKey(), epochDay)));
      left = left.subtract(exact[0]);
    }
    shares.sort(
        Comparator.comparing(Share::remainder)
            .reversed()
            .thenComparing(Comparator.comparing(Share::units).reversed())
            .thenComparing(Share::tieKey));
    Map<Long, Long> incomes = new TreeMap<>();
    int leftFen = left.intValueExact();
    for (int i = 0; i < shares.size(); i++) {
      long fen = shares.get(i).floor().longValueExact() + (i < leftFen ? 1 : 0);
      incomes.put(shares.get(i).account(), poolFen < 0 ? -fen : fen);
    }
    return incomes;
  }

  private static BigInteger tieKey(long account, long epochDay) {
    return mixed(BigInteger.valueOf(account).xor(mixed(BigInteger.valueOf(epochDay))));
  }

  private static BigInteger mixed(BigInteger value) {
    BigInteger z = value.add(new BigInteger("9E3779B97F4A7C15", 16)).mod(TWO_TO_64);
    z = z.xor(z.shiftRight(30)).multiply(new BigInteger("BF58476D1CE4E5B9", 16)).mod(TWO_TO_64);
    z = z.xor(z.shiftRight(27)).multiply(new BigInteger("94D049BB133111EB", 16)).mod(TWO_TO_64);
    return z.xor(z.shiftRight(31));
  }

  /** Reinvests, then confirms what is due if the day after is a trading day. */
  void close(int day) {
    for (Holder holder : holders.values()) {
      holder.units += holder.income;
      if (confirmsAtCloseOf(day)) {
        long due = takeDue(holder.redemptions, day);
        holder.redeemed = Math.min(due, holder.units);
        holder.lapsed = due - holder.redeemed;
        holder.subscribed = takeDue(holder.subscriptions, day);
        holder.units += holder.subscribed - holder.redeemed;
      }
    }
  }

  private static long takeDue(List<Order> orders, int day) {
    long due = 0;
    for (Order order : List.copyOf(orders)) {
      if (order.tradeDay() <= day) {
        due += order.fen();
        orders.remove(order);
      }
    }
    return due;
  }

  private static long sum(List<Order> orders) {
    return orders.stream().mapToLong(Order::fen).sum();
  }
}
