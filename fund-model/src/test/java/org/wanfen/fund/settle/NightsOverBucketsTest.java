package org.wanfen.fund.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.settle.NaiveFund.Holder;
import org.wanfen.fund.settle.NaiveFund.Rejection;
import org.wanfen.fund.settle.TestEvents.Event;

/**
 * Nights of random events over any number of buckets come out as the rules say, account by account:
 * settled, the advancer's movement made, shared out, closed, and carried to the next night.
 */
class NightsOverBucketsTest {

  private static final List<OrderType> TYPES = List.of(OrderType.values());
  private static final int NIGHTS = 6;
  private static final long HUGE_FEN = 20_000_000_000_000L;

  @Property(tries = 400)
  void areWhatTheRulesSay(@ForAll long seed) {
    runNights(seed);
  }

  @net.jqwik.api.Tag("full")
  @Property(tries = 20_000)
  void areWhatTheRulesSayManyTimes(@ForAll long seed) {
    runNights(seed);
  }

  /** So that the properties above are known to say something. */
  @Test
  void theRandomNightsMeetEveryCase() {
    Set<RejectReason> reasons = EnumSet.noneOf(RejectReason.class);
    Set<Movement> movements = EnumSet.noneOf(Movement.class);
    for (long seed = 0; seed < 40; seed++) {
      for (BucketedFund.Night night : runNights(seed)) {
        night.rejected().forEach(rejection -> reasons.add(rejection.reason()));
        night.close().movedFen().forEach((movement, fen) -> addIfAny(movements, movement, fen));
      }
    }
    assertThat(reasons).containsExactlyInAnyOrder(RejectReason.values());
    assertThat(movements).containsExactlyInAnyOrder(Movement.values());
  }

  private static void addIfAny(Set<Movement> movements, Movement movement, long fen) {
    if (fen != 0) {
      movements.add(movement);
    }
  }

  @Tag("full")
  @Test
  void withManyAccountsToo() {
    for (long seed = 0; seed < 20; seed++) {
      new Nights(new Random(seed), 5_000, 3_000).run();
    }
  }

  private static List<BucketedFund.Night> runNights(long seed) {
    Random random = new Random(seed);
    return new Nights(random, random.nextInt(30), 60).run();
  }

  /** The same nights for the product's parts and for the naive fund. */
  private static final class Nights {
    private final Random random;
    private final int mostEvents;
    private final long minimumFen;
    private final long limitFen;
    private final long advancer;
    private final boolean[] tradingDays = new boolean[NIGHTS + 10];
    private final Map<Long, Long> opening = new TreeMap<>();
    private final NaiveFund naive;
    private final BucketedFund fund;
    private int nextId;

    Nights(Random random, int accounts, int mostEvents) {
      this.random = random;
      this.mostEvents = mostEvents;
      minimumFen = pick(1, 100, 1000);
      limitFen = pick(0, 5_000, 50_000, Long.MAX_VALUE);
      advancer = pick(1, 7, 1_000_000);
      for (int day = 0; day < tradingDays.length; day++) {
        tradingDays[day] = day >= NIGHTS + 1 || random.nextInt(3) > 0;
      }
      for (int i = 0; i < accounts; i++) {
        opening.put(account(accounts), units());
      }
      naive = new NaiveFund(minimumFen, limitFen, advancer, tradingDays);
      opening.forEach(
          (account, units) ->
              naive.holders.computeIfAbsent(account, a -> new Holder()).units = units);
      fund = new BucketedFund(1 + random.nextInt(5), opening, random);
    }

    private long pick(long... choices) {
      return choices[random.nextInt(choices.length)];
    }

    private long account(int accounts) {
      return random.nextInt(10) == 0 ? advancer : 1L + random.nextInt(accounts + 5);
    }

    private long units() {
      return switch (random.nextInt(6)) {
        case 0 -> 0;
        case 1 -> 1;
        case 2 -> 10_000;
        case 3 -> random.nextInt(20_000);
        case 4 -> random.nextInt(1_000_000);
        default -> random.nextInt(4) == 0 ? HUGE_FEN + random.nextInt(1000) : 10_000;
      };
    }

    List<BucketedFund.Night> run() {
      List<BucketedFund.Night> nights = new ArrayList<>();
      for (int day = 0; day < NIGHTS; day++) {
        nights.add(night(day));
      }
      return nights;
    }

    private BucketedFund.Night night(int day) {
      LocalDate date = LocalDate.of(2013, 11, 7).plusDays(day);
      List<Event> events = events(day);
      long poolFen = pool(naive.units());
      SettlementTerms terms =
          new SettlementTerms(
              minimumFen,
              limitFen,
              advancer,
              day > 0 && naive.nextTradingDay(day - 1) <= day,
              naive.confirmsAtCloseOf(day));
      final Set<Long> before = Set.copyOf(naive.holders.keySet());
      final long unitsBefore = naive.units();
      final long subscriptionsBefore = total(Holder::pendingSubscriptions);
      final long redemptionsBefore = total(Holder::pendingRedemptions);

      List<Rejection> rejected = naive.settle(day, events);
      naive.shareOut(poolFen, date.toEpochDay());
      Map<Long, Long> entitled = new TreeMap<>();
      naive.holders.forEach((account, holder) -> entitled.put(account, holder.units));
      naive.close(day);
      BucketedFund.Night night = fund.run(terms, events, poolFen, date);

      assertThat(night.days()).isEqualTo(expectedDays(entitled));
      assertThat(night.rejected()).containsExactlyInAnyOrderElementsOf(rejected);
      assertThat(night.sums().accountsBefore()).isEqualTo(before.size());
      Set<String> refused = rejected.stream().map(Rejection::id).collect(Collectors.toSet());
      assertThat(night.sums().accountsOpened())
          .isEqualTo(
              events.stream()
                  .filter(event -> event.type() == OrderType.SUBSCRIBE)
                  .filter(event -> !refused.contains(event.id()))
                  .map(Event::account)
                  .filter(account -> !before.contains(account))
                  .distinct()
                  .count());
      assertThat(night.sums().openingUnitsFen()).isEqualTo(unitsBefore);
      assertThat(night.sums().pendingSubscriptionsBeforeFen()).isEqualTo(subscriptionsBefore);
      assertThat(night.sums().pendingRedemptionsBeforeFen()).isEqualTo(redemptionsBefore);
      assertSums(night.sums(), events, rejected);
      assertClose(night.close(), poolFen);
      return night;
    }

    private List<Event> events(int day) {
      List<Event> events = new ArrayList<>();
      int count = random.nextInt(mostEvents + 1);
      for (int i = 0; i < count; i++) {
        OrderType type = TYPES.get(random.nextInt(TYPES.size()));
        long account = account(opening.size());
        int millis = random.nextInt(4) * 20_000_000;
        boolean inTime = tradingDays[day] && millis < 54_000_000;
        String id = (char) ('A' + random.nextInt(50)) + "-" + nextId++;
        events.add(new Event(id, millis, account, type, amount(account), inTime));
      }
      return events;
    }

    private long amount(long account) {
      Holder holder = naive.holders.get(account);
      long available = holder == null ? 0 : holder.units - holder.pendingRedemptions();
      long wanted =
          switch (random.nextInt(8)) {
            case 0 -> minimumFen - 1;
            case 1 -> minimumFen;
            case 2 -> available;
            case 3 -> available + 1;
            case 4 -> available / 3;
            case 5 -> Math.min(limitFen, 1L << 40) + random.nextInt(2);
            default -> random.nextInt(20_000);
          };
      return Math.max(1, wanted);
    }

    private long pool(long units) {
      long usual = units / 10_000 + random.nextInt(50);
      long pool =
          switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> -usual;
            case 2 -> -units / (1L + random.nextInt(3));
            case 3 -> units / 3;
            default -> usual;
          };
      return units == 0 ? 0 : Math.max(pool, -units);
    }

    private long total(java.util.function.ToLongFunction<Holder> amount) {
      return naive.holders.values().stream().mapToLong(amount).sum();
    }

    private List<AccountDay> expectedDays(Map<Long, Long> entitled) {
      List<AccountDay> days = new ArrayList<>();
      naive.holders.forEach(
          (account, holder) ->
              days.add(
                  new AccountDay(
                      account,
                      entitled.get(account) + holder.fastOut - holder.fastIn,
                      holder.fastOut,
                      holder.fastIn,
                      holder.income,
                      holder.subscribed,
                      holder.redeemed,
                      holder.units,
                      holder.pendingSubscriptions(),
                      holder.pendingRedemptions())));
      return days;
    }

    private void assertSums(SettlementSums sums, List<Event> events, List<Rejection> rejected) {
      Map<String, RejectReason> reasons = new TreeMap<>();
      rejected.forEach(rejection -> reasons.put(rejection.id(), rejection.reason()));
      for (OrderType type : OrderType.values()) {
        List<Event> accepted =
            events.stream().filter(e -> e.type() == type && !reasons.containsKey(e.id())).toList();
        assertThat(sums.acceptedEvents(type)).isEqualTo(accepted.size());
        assertThat(sums.acceptedFen(type))
            .isEqualTo(accepted.stream().mapToLong(Event::amountFen).sum());
      }
      long fastRejected = 0;
      for (RejectReason reason : RejectReason.values()) {
        List<Event> ofReason =
            events.stream().filter(event -> reasons.get(event.id()) == reason).toList();
        assertThat(sums.rejectedEvents(reason)).isEqualTo(ofReason.size());
        assertThat(sums.rejectedFen(reason))
            .isEqualTo(ofReason.stream().mapToLong(Event::amountFen).sum());
        fastRejected +=
            ofReason.stream()
                .filter(event -> event.type() == OrderType.FAST_REDEEM)
                .mapToLong(Event::amountFen)
                .sum();
      }
      assertThat(sums.fastRejectedFen()).isEqualTo(fastRejected);
      assertThat(sums.fastInTimeFen() + sums.fastNextFen())
          .isEqualTo(sums.acceptedFen(OrderType.FAST_REDEEM))
          .isEqualTo(total(holder -> holder.fastOut));
    }

    private void assertClose(CloseSums close, long poolFen) {
      assertThat(close.incomeFen()).isEqualTo(poolFen);
      assertThat(close.accounts()).isEqualTo(naive.holders.size());
      assertThat(close.closingUnitsFen()).isEqualTo(naive.units());
      assertThat(close.movedFen(Movement.SUBSCRIBED)).isEqualTo(total(h -> h.subscribed));
      assertThat(close.movedFen(Movement.REDEEMED)).isEqualTo(total(h -> h.redeemed));
      assertThat(close.movedFen(Movement.LAPSED)).isEqualTo(total(h -> h.lapsed));
      assertThat(close.movedFen(Movement.FAST_OUT))
          .isEqualTo(close.movedFen(Movement.FAST_IN))
          .isEqualTo(total(h -> h.fastOut));
    }
  }
}
