package org.wanfen.settlement.spark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.settle.AdvancerMovement;
import org.wanfen.fund.settle.SettlementSums;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.Rank;
import org.wanfen.fund.share.RankRange;
import org.wanfen.fund.share.ResidueSearch;
import org.wanfen.fund.share.TieKeys;
import org.wanfen.settlement.events.RowFindings;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.SettlementTotals.Tally;

/**
 * The driver's view of a settled night: all buckets added up, and the advancer, whose entitled
 * units depend on all of them.
 */
final class SettledNight {

  private final ProRata proRata;
  private final SettlementSums sums = new SettlementSums();
  private final RowFindings rejected = new RowFindings(RejectReason.values());
  private final long[] accountsByBin = new long[RankRange.BINS];
  private final AdvancerMovement advancer;
  private final boolean advancerIsThere;
  private final Rank advancerRank;
  private final long entitledUnitsFen;
  private final long floorsFen;
  private final long accountsOpened;

  SettledNight(ProRata proRata, TieKeys ties, long advancerAccount, List<BucketTally> buckets) {
    this.proRata = proRata;
    long entitled = 0;
    long floors = 0;
    long before = 0;
    boolean there = false;
    for (BucketTally bucket : buckets) {
      sums.add(bucket.sums());
      rejected.addAll(bucket.rejected());
      entitled = Math.addExact(entitled, bucket.entitledUnitsFen());
      floors = Math.addExact(floors, bucket.floorsFen());
      before = Math.addExact(before, bucket.advancerUnitsFen());
      there |= bucket.advancerIsHere();
      for (int bin = 0; bin < accountsByBin.length; bin++) {
        accountsByBin[bin] += bucket.accountsByBin()[bin];
      }
    }
    advancer = new AdvancerMovement(advancerAccount, sums.fastInTimeFen(), sums.fastNextFen());
    advancerIsThere = there || advancer.fastInFen() > 0;
    long advancerUnitsFen = Math.addExact(before, advancer.fastInFen());
    entitledUnitsFen = Math.addExact(entitled, advancerUnitsFen);
    long advancerFloorFen = proRata.floor(advancerUnitsFen);
    advancerRank =
        new Rank(
            proRata.remainder(advancerUnitsFen, advancerFloorFen),
            advancerUnitsFen,
            ties.of(advancerAccount));
    floorsFen = Math.addExact(floors, advancerFloorFen);
    accountsOpened = sums.accountsOpened() + (advancerIsThere && !there ? 1 : 0);
    addAdvancer(ResidueSearch.firstRange(proRata.total()), accountsByBin);
  }

  AdvancerMovement advancer() {
    return advancer;
  }

  RowFindings rejected() {
    return rejected;
  }

  long entitledUnitsFen() {
    return entitledUnitsFen;
  }

  /** Finds where the left-over fen run out, asking the accounts as often as it takes. */
  ResidueCut cut(NightAccounts accounts, long poolFen) {
    long residue = Math.subtractExact(Math.absExact(poolFen), floorsFen);
    if (residue == 0) {
      return new ResidueCut(0, 0, 0, 0, 0);
    }
    ResidueSearch search = ResidueSearch.of(residue, proRata.total());
    search.counted(accountsByBin.clone());
    while (!search.wantsRanks()) {
      long[] counts = accounts.count(proRata, search.range());
      addAdvancer(search.range(), counts);
      search.counted(counts);
    }
    List<Rank> ranks = new ArrayList<>(accounts.ranks(proRata, search.range()));
    if (advancerIsThere && binOfAdvancer(search.range()) >= 0) {
      ranks.add(advancerRank);
    }
    Rank last = search.ranked(ranks);
    return new ResidueCut(residue, last.remainder(), last.units(), last.tieKey(), search.passes());
  }

  private void addAdvancer(RankRange range, long[] counts) {
    int bin = advancerIsThere ? binOfAdvancer(range) : -1;
    if (bin >= 0) {
      counts[bin]++;
    }
  }

  private int binOfAdvancer(RankRange range) {
    return range.binOf(advancerRank.remainder(), advancerRank.units(), advancerRank.tieKey());
  }

  SettlementTotals totals() {
    Map<OrderType, Tally> accepted = new EnumMap<>(OrderType.class);
    for (OrderType type : OrderType.values()) {
      accepted.put(type, new Tally(sums.acceptedEvents(type), sums.acceptedFen(type)));
    }
    Map<RejectReason, Tally> rejections = new EnumMap<>(RejectReason.class);
    for (RejectReason reason : RejectReason.values()) {
      if (sums.rejectedEvents(reason) > 0) {
        rejections.put(reason, new Tally(sums.rejectedEvents(reason), sums.rejectedFen(reason)));
      }
    }
    return new SettlementTotals(
        sums.accountsBefore(),
        accountsOpened,
        sums.openingUnitsFen(),
        sums.pendingSubscriptionsBeforeFen(),
        sums.pendingRedemptionsBeforeFen(),
        accepted,
        rejections,
        sums.fastRejectedFen(),
        sums.acceptedFen(OrderType.FAST_REDEEM),
        advancer.fastInFen(),
        advancer.fastInFen(),
        entitledUnitsFen,
        floorsFen);
  }
}
