package org.wanfen.batch.simulation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wanfen.batch.simulation.MemoryFeed.Event;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.settle.AdvancerMovement;
import org.wanfen.fund.settle.BucketClose;
import org.wanfen.fund.settle.BucketEvents;
import org.wanfen.fund.settle.BucketSettlement;
import org.wanfen.fund.settle.BucketShares;
import org.wanfen.fund.settle.CloseSums;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.Movement;
import org.wanfen.fund.settle.SettledAccounts;
import org.wanfen.fund.settle.SettlementSums;
import org.wanfen.fund.settle.SettlementTerms;
import org.wanfen.fund.settle.Sharing;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.Rank;
import org.wanfen.fund.share.RankRange;
import org.wanfen.fund.share.ResidueSearch;
import org.wanfen.fund.share.TieKeys;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.files.Sha256;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.night.RegisterDigest;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.SettlementTotals.Tally;
import org.wanfen.settlement.night.WrittenRegister;

/** A night over a warehouse in memory: the fund's own rules, bucket by bucket, without Spark. */
final class MemoryNight implements NightWork {

  private final MemoryWarehouse warehouse;
  private final NightPlan plan;
  private final MemoryRegister before;
  private final TieKeys ties;
  private MemoryFeed feed;
  private Settled settled;

  MemoryNight(MemoryWarehouse warehouse, NightPlan plan) {
    this.warehouse = warehouse;
    this.plan = plan;
    this.before = warehouse.snapshot(plan.baseSnapshot());
    this.ties = TieKeys.of(plan.date());
  }

  private record Settled(
      List<SettledAccounts> accounts,
      SettlementSums sums,
      AdvancerMovement advancer,
      ProRata proRata,
      long entitledFen) {}

  @Override
  public FeedReading readFeed() {
    MemoryFeed reading = new MemoryFeed(warehouse.files(), plan, warehouse.seen(plan.window()));
    FeedReading read = reading.read();
    warehouse.keepSeen(plan, reading.events());
    feed = reading;
    return read;
  }

  private MemoryFeed feed() {
    if (feed == null) {
      FeedReading unused = readFeed();
    }
    return feed;
  }

  @Override
  public SettlementTotals settle(long poolFen) {
    settled = null;
    return totals(settled(poolFen));
  }

  private Settled settled(long poolFen) {
    if (settled == null) {
      settled = settleNow(poolFen);
    }
    return settled;
  }

  private Settled settleNow(long poolFen) {
    long units = before.sums().closingUnitsFen();
    requireShareable(poolFen, units);
    List<Event> events = List.copyOf(feed().events().values());
    List<SettledAccounts> accounts = new ArrayList<>();
    SettlementSums sums = new SettlementSums();
    for (int bucket = 0; bucket < MemoryWarehouse.CELLS.buckets(); bucket++) {
      int mine = bucket;
      BucketSettlement settlement =
          BucketSettlement.of(
              settlementTerms(),
              before.closingOf(bucket),
              new Events(
                  events.stream()
                      .filter(e -> MemoryWarehouse.CELLS.bucketOf(e.account()) == mine)
                      .toList()),
              (event, reason) -> {});
      accounts.add(settlement.settled());
      sums.add(settlement.sums());
    }
    AdvancerMovement advancer =
        new AdvancerMovement(plan.terms().advancer(), sums.fastInTimeFen(), sums.fastNextFen());
    long entitled = advancer.fastInFen();
    for (SettledAccounts bucket : accounts) {
      for (long each : bucket.entitledUnits()) {
        entitled = Math.addExact(entitled, each);
      }
    }
    ProRata proRata = ProRata.of(poolFen, Math.max(1, entitled));
    return new Settled(accounts, sums, advancer, proRata, entitled);
  }

  private void requireShareable(long poolFen, long unitsFen) {
    if (poolFen != 0 && unitsFen == 0) {
      throw new WanfenException(ErrorCode.NO_ENTITLED_UNITS, "no units", "all", "look");
    }
    if (-poolFen > unitsFen) {
      throw new WanfenException(ErrorCode.LOSS_EXCEEDS_UNITS, "a loss", "all", "look");
    }
  }

  private SettlementTerms settlementTerms() {
    FundTerms terms = plan.terms();
    return new SettlementTerms(
        terms.minimumSubscriptionFen(),
        terms.fastRedemptionPerDayFen().orElse(Long.MAX_VALUE),
        terms.advancer(),
        plan.carriedTradeDate()
            .map(
                carried ->
                    !carried.isAfter(plan.date())
                        || plan.nextTradingDay().map(carried::isBefore).orElse(false))
            .orElse(false),
        plan.confirms());
  }

  private SettlementTotals totals(Settled night) {
    SettlementSums sums = night.sums();
    Map<OrderType, Tally> accepted = new EnumMap<>(OrderType.class);
    for (OrderType type : OrderType.values()) {
      accepted.put(type, new Tally(sums.acceptedEvents(type), sums.acceptedFen(type)));
    }
    Map<RejectReason, Tally> rejected = new EnumMap<>(RejectReason.class);
    for (RejectReason reason : RejectReason.values()) {
      if (sums.rejectedEvents(reason) > 0) {
        rejected.put(reason, new Tally(sums.rejectedEvents(reason), sums.rejectedFen(reason)));
      }
    }
    long floors = 0;
    for (Rank rank : ranks(night)) {
      floors = Math.addExact(floors, night.proRata().floor(rank.units()));
    }
    AdvancerMovement advancer = night.advancer();
    boolean opened = advancer.fastInFen() > 0 && !hasAdvancer(night.accounts());
    return new SettlementTotals(
        sums.accountsBefore(),
        sums.accountsOpened() + (opened ? 1 : 0),
        sums.openingUnitsFen(),
        sums.pendingSubscriptionsBeforeFen(),
        sums.pendingRedemptionsBeforeFen(),
        accepted,
        rejected,
        sums.fastRejectedFen(),
        sums.acceptedFen(OrderType.FAST_REDEEM),
        advancer.fastInFen(),
        advancer.fastInFen(),
        night.entitledFen(),
        floors);
  }

  private boolean hasAdvancer(List<SettledAccounts> accounts) {
    return accounts.stream()
        .anyMatch(
            bucket ->
                new BucketShares(bucket, ProRata.of(0, 1), ties, plan.terms().advancer())
                    .hasAdvancer());
  }

  /** The accounts as they will be closed, with what the advancer takes over. */
  private List<SettledAccounts> withAdvancer(Settled night) {
    List<SettledAccounts> all = new ArrayList<>(night.accounts());
    int bucket = MemoryWarehouse.CELLS.bucketOf(night.advancer().account());
    all.set(bucket, night.advancer().addTo(all.get(bucket)));
    return all;
  }

  private List<Rank> ranks(Settled night) {
    List<Rank> ranks = new ArrayList<>();
    for (SettledAccounts bucket : withAdvancer(night)) {
      for (int row = 0; row < bucket.size(); row++) {
        long units = bucket.entitledUnits()[row];
        ranks.add(
            new Rank(
                night.proRata().remainder(units, night.proRata().floor(units)),
                units,
                ties.of(bucket.account()[row])));
      }
    }
    return ranks;
  }

  @Override
  public ResidueCut cutResidue(long poolFen) {
    Settled night = settled(poolFen);
    long residue = Math.subtractExact(Math.absExact(poolFen), totals(night).floorsFen());
    if (residue == 0) {
      return new ResidueCut(0, 0, 0, 0, 0);
    }
    ResidueSearch search = ResidueSearch.of(residue, night.proRata().total());
    List<Rank> ranks = ranks(night);
    while (!search.wantsRanks()) {
      long[] bins = new long[RankRange.BINS];
      for (Rank rank : ranks) {
        int bin = search.range().binOf(rank.remainder(), rank.units(), rank.tieKey());
        if (bin >= 0) {
          bins[bin]++;
        }
      }
      search.counted(bins);
    }
    Rank last =
        search.ranked(
            ranks.stream()
                .filter(r -> search.range().binOf(r.remainder(), r.units(), r.tieKey()) >= 0)
                .toList());
    return new ResidueCut(residue, last.remainder(), last.units(), last.tieKey(), search.passes());
  }

  @Override
  public WrittenRegister write(long poolFen, ResidueCut cut) {
    Settled night = settled(poolFen);
    Optional<Rank> last =
        cut.residueFen() == 0
            ? Optional.empty()
            : Optional.of(new Rank(cut.remainder(), cut.entitledUnitsFen(), cut.tieKey()));
    Sharing sharing = Sharing.of(night.proRata(), poolFen < 0, ties, last);
    List<ClosedAccounts> closed = new ArrayList<>();
    for (SettledAccounts bucket : withAdvancer(night)) {
      closed.add(BucketClose.close(bucket, sharing, night.advancer(), plan.confirms()));
    }
    MemoryRegister register = new MemoryRegister(plan.date(), closed);
    long snapshot = warehouse.commit(plan, register);
    CloseSums sums = register.sums();
    return new WrittenRegister(
        snapshot,
        sums.accounts(),
        closed.size(),
        0,
        sums.incomeFen(),
        sums.movedFen(Movement.SUBSCRIBED),
        sums.movedFen(Movement.REDEEMED),
        sums.movedFen(Movement.LAPSED),
        sums.closingUnitsFen(),
        pending(sums, Movement.PENDING_SUBSCRIPTIONS_DUE, Movement.PENDING_SUBSCRIPTIONS_NEXT),
        pending(sums, Movement.PENDING_REDEMPTIONS_DUE, Movement.PENDING_REDEMPTIONS_NEXT));
  }

  private static long pending(CloseSums sums, Movement due, Movement next) {
    return Math.addExact(sums.movedFen(due), sums.movedFen(next));
  }

  /** Adds up what stands in the snapshot, account by account. */
  @Override
  public AuditFigures audit(long poolFen, long entitledUnitsFen, long snapshot) {
    long[] sums = new long[9];
    long negative = 0;
    long unfair = 0;
    Set<Long> accounts = new HashSet<>();
    long repeated = 0;
    for (AccountDay day : warehouse.snapshot(snapshot).days()) {
      repeated += accounts.add(day.account()) ? 0 : 1;
      long entitled = day.openingUnits() - day.fastOut() + day.fastIn();
      long[] row = {
        day.openingUnits(),
        entitled,
        day.fastOut(),
        day.fastIn(),
        day.income(),
        day.subscribed(),
        day.redeemed(),
        day.closingUnits(),
        day.pendingSubscriptions()
      };
      for (int i = 0; i < row.length; i++) {
        sums[i] = Math.addExact(sums[i], row[i]);
      }
      negative +=
          day.closingUnits() < 0 || day.pendingSubscriptions() < 0 || day.pendingRedemptions() < 0
              ? 1
              : 0;
      unfair += isUnfair(day.income(), entitled, poolFen, entitledUnitsFen) ? 1 : 0;
    }
    long pendingRedemptions =
        warehouse.snapshot(snapshot).days().stream()
            .mapToLong(AccountDay::pendingRedemptions)
            .sum();
    return new AuditFigures(
        accounts.size(),
        repeated,
        sums[0],
        sums[1],
        sums[2],
        sums[3],
        sums[4],
        sums[5],
        sums[6],
        sums[7],
        sums[8],
        pendingRedemptions,
        negative,
        unfair,
        Optional.empty());
  }

  private static boolean isUnfair(long income, long units, long poolFen, long allUnits) {
    BigInteger deviation =
        BigInteger.valueOf(income)
            .multiply(BigInteger.valueOf(allUnits))
            .subtract(BigInteger.valueOf(units).multiply(BigInteger.valueOf(poolFen)))
            .abs();
    return deviation.compareTo(BigInteger.valueOf(allUnits)) > 0;
  }

  @Override
  public RegisterDigest digest(long snapshot) {
    MemoryRegister register = warehouse.snapshot(snapshot);
    return new RegisterDigest(
        Sha256.of(register.csv()), register.sums().accounts(), register.sums().closingUnitsFen());
  }

  @Override
  public void close() {}

  /** Events as the rules take them. */
  private final class Events implements BucketEvents {
    private final List<Event> events;

    Events(List<Event> events) {
      this.events = events;
    }

    @Override
    public int size() {
      return events.size();
    }

    @Override
    public long account(int event) {
      return events.get(event).account();
    }

    @Override
    public OrderType type(int event) {
      return events.get(event).type();
    }

    @Override
    public long amountFen(int event) {
      return events.get(event).amountFen();
    }

    @Override
    public boolean inTime(int event) {
      return feed().inTime(events.get(event));
    }

    @Override
    public int compareOrder(int event, int other) {
      Event one = events.get(event);
      Event two = events.get(other);
      int byTime = Integer.compare(one.millis(), two.millis());
      return byTime != 0 ? byTime : one.id().compareTo(two.id());
    }
  }
}
