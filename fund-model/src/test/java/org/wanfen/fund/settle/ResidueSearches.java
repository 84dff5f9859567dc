package org.wanfen.fund.settle;

import java.util.ArrayList;
import java.util.List;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.Rank;
import org.wanfen.fund.share.RankRange;
import org.wanfen.fund.share.ResidueSearch;
import org.wanfen.fund.share.TieKeys;

/** Searches over buckets for the last rank that gets a fen, the advancer left aside and added. */
final class ResidueSearches {

  private ResidueSearches() {}

  /**
   * What was found.
   *
   * @param cut the last rank that gets a fen; null if none was left over
   * @param residue how many fen were left over
   * @param deepest by how many keys the search had to go
   */
  record Found(Rank cut, long residue, int deepest) {}

  static Found search(
      List<SettledAccounts> buckets,
      AdvancerMovement advancer,
      ProRata proRata,
      TieKeys ties,
      long amountFen) {
    List<BucketShares> shares = new ArrayList<>();
    long[] bins = new long[RankRange.BINS];
    long floors = 0;
    long entitled = 0;
    long advancerUnits = advancer.fastInFen();
    boolean there = advancerUnits > 0;
    RankRange first = ResidueSearch.firstRange(proRata.total());
    for (SettledAccounts bucket : buckets) {
      BucketShares each = new BucketShares(bucket, proRata, ties, advancer.account());
      shares.add(each);
      floors += each.shareFloors(first, bins);
      entitled += each.entitledUnits();
      advancerUnits += each.advancerUnits();
      there |= each.hasAdvancer();
    }
    if (Math.max(1, entitled + advancerUnits) != proRata.total()) {
      throw new AssertionError(entitled + " and the advancer's are not " + proRata.total());
    }
    long floor = proRata.floor(advancerUnits);
    Rank advancers =
        new Rank(
            proRata.remainder(advancerUnits, floor), advancerUnits, ties.of(advancer.account()));
    long residue = amountFen - floors - floor;
    if (residue == 0) {
      return new Found(null, 0, 0);
    }
    ResidueSearch search = ResidueSearch.of(residue, proRata.total());
    count(there, advancers, first, bins);
    search.counted(bins);
    int deepest = 0;
    while (!search.wantsRanks()) {
      long[] counts = new long[RankRange.BINS];
      RankRange range = search.range();
      deepest = Math.max(deepest, range.depth());
      shares.forEach(each -> each.count(range, counts));
      count(there, advancers, range, counts);
      search.counted(counts);
    }
    List<Rank> ranks = new ArrayList<>();
    shares.forEach(each -> each.list(search.range(), ranks));
    if (there && binOf(advancers, search.range()) >= 0) {
      ranks.add(advancers);
    }
    return new Found(search.ranked(ranks), residue, deepest);
  }

  private static void count(boolean there, Rank rank, RankRange range, long[] bins) {
    int bin = there ? binOf(rank, range) : -1;
    if (bin >= 0) {
      bins[bin]++;
    }
  }

  private static int binOf(Rank rank, RankRange range) {
    return range.binOf(rank.remainder(), rank.units(), rank.tieKey());
  }
}
