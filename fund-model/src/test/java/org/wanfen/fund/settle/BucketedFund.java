package org.wanfen.fund.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.settle.TestEvents.Event;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.TieKeys;

/** A fund over buckets: the product's own parts, put together as a night puts them. */
final class BucketedFund {

  private final int buckets;
  private final Random shuffle;
  private final List<OpeningAccounts> opening = new ArrayList<>();

  /**
   * Opens a fund.
   *
   * @param units units by account
   * @param shuffle in which order events and buckets come
   */
  BucketedFund(int buckets, Map<Long, Long> units, Random shuffle) {
    this.buckets = buckets;
    this.shuffle = shuffle;
    List<TreeMap<Long, Long>> spread = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      spread.add(new TreeMap<>());
    }
    units.forEach((account, fen) -> spread.get(bucketOf(account)).put(account, fen));
    for (TreeMap<Long, Long> each : spread) {
      opening.add(
          new OpeningAccounts(longs(each.keySet()), longs(each.values()), new PendingRows(0)));
    }
  }

  private static long[] longs(java.util.Collection<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  private int bucketOf(long account) {
    return (int) (account % buckets);
  }

  /** What a night came to. */
  record Night(
      SettlementSums sums,
      CloseSums close,
      List<NaiveFund.Rejection> rejected,
      List<AccountDay> days) {}

  Night run(SettlementTerms terms, List<Event> events, long poolFen, LocalDate date) {
    List<BucketSettlement> settled = new ArrayList<>();
    SettlementSums sums = new SettlementSums();
    List<NaiveFund.Rejection> rejected = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      int mine = bucket;
      List<Event> ofBucket =
          new ArrayList<>(events.stream().filter(e -> bucketOf(e.account()) == mine).toList());
      Collections.shuffle(ofBucket, shuffle);
      BucketSettlement settlement =
          BucketSettlement.of(
              terms,
              opening.get(bucket),
              new TestEvents(ofBucket),
              (event, reason) ->
                  rejected.add(new NaiveFund.Rejection(ofBucket.get(event).id(), reason)));
      settled.add(settlement);
      sums.add(settlement.sums());
    }
    AdvancerMovement advancer =
        new AdvancerMovement(terms.advancer(), sums.fastInTimeFen(), sums.fastNextFen());
    List<SettledAccounts> accounts = settled.stream().map(BucketSettlement::settled).toList();
    Sharing sharing = sharing(accounts, advancer, poolFen, TieKeys.of(date));
    return close(
        accounts, advancer, sharing, terms.confirms(), new Night(sums, null, rejected, null));
  }

  private Sharing sharing(
      List<SettledAccounts> accounts, AdvancerMovement advancer, long poolFen, TieKeys ties) {
    List<SettledAccounts> shuffled = new ArrayList<>(accounts);
    Collections.shuffle(shuffled, shuffle);
    long units = advancer.fastInFen();
    for (SettledAccounts bucket : shuffled) {
      units += Arrays.stream(bucket.entitledUnits()).sum();
    }
    ProRata proRata = ProRata.of(poolFen, Math.max(1, units));
    ResidueSearches.Found found =
        ResidueSearches.search(shuffled, advancer, proRata, ties, Math.abs(poolFen));
    return Sharing.of(proRata, poolFen < 0, ties, Optional.ofNullable(found.cut()));
  }

  private Night close(
      List<SettledAccounts> accounts,
      AdvancerMovement advancer,
      Sharing sharing,
      boolean confirms,
      Night night) {
    CloseSums sums = CloseSums.none();
    List<AccountDay> days = new ArrayList<>();
    opening.clear();
    for (int bucket = 0; bucket < buckets; bucket++) {
      SettledAccounts settled = accounts.get(bucket);
      if (bucketOf(advancer.account()) == bucket) {
        settled = advancer.addTo(settled);
      }
      ClosedAccounts closed = BucketClose.close(settled, sharing, advancer, confirms);
      sums = sums.plus(closed.sums());
      PendingRows pending = new PendingRows(0);
      int moved = 0;
      for (int row = 0; row < closed.size(); row++) {
        boolean has = moved < closed.movedRows().length && closed.movedRows()[moved] == row;
        days.add(day(closed, row, has ? moved : -1));
        if (has) {
          carry(closed, row, moved++, pending);
        }
      }
      opening.add(new OpeningAccounts(closed.account(), closed.closingUnits(), pending));
    }
    days.sort((a, b) -> Long.compare(a.account(), b.account()));
    return new Night(night.sums(), sums, night.rejected(), days);
  }

  private static void carry(ClosedAccounts closed, int row, int moved, PendingRows pending) {
    long subscriptionsDue = of(closed, Movement.PENDING_SUBSCRIPTIONS_DUE, moved);
    long subscriptionsNext = of(closed, Movement.PENDING_SUBSCRIPTIONS_NEXT, moved);
    long redemptionsDue = of(closed, Movement.PENDING_REDEMPTIONS_DUE, moved);
    long redemptionsNext = of(closed, Movement.PENDING_REDEMPTIONS_NEXT, moved);
    if ((subscriptionsDue | subscriptionsNext | redemptionsDue | redemptionsNext) != 0) {
      pending.add(row, 0, subscriptionsDue, subscriptionsNext, redemptionsDue, redemptionsNext);
    }
  }

  private static AccountDay day(ClosedAccounts closed, int row, int moved) {
    long fastOut = of(closed, Movement.FAST_OUT, moved);
    long fastIn = of(closed, Movement.FAST_IN, moved);
    long subscribed = of(closed, Movement.SUBSCRIBED, moved);
    long redeemed = of(closed, Movement.REDEEMED, moved);
    long income = closed.income()[row];
    long closing = closed.closingUnits()[row];
    return new AccountDay(
        closed.account()[row],
        closing + fastOut - fastIn - income - subscribed + redeemed,
        fastOut,
        fastIn,
        income,
        subscribed,
        redeemed,
        closing,
        of(closed, Movement.PENDING_SUBSCRIPTIONS_DUE, moved)
            + of(closed, Movement.PENDING_SUBSCRIPTIONS_NEXT, moved),
        of(closed, Movement.PENDING_REDEMPTIONS_DUE, moved)
            + of(closed, Movement.PENDING_REDEMPTIONS_NEXT, moved));
  }

  private static long of(ClosedAccounts closed, Movement movement, int moved) {
    return moved < 0 ? 0 : closed.movements().get(movement)[moved];
  }
}
