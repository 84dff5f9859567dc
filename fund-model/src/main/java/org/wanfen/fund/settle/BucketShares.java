package org.wanfen.fund.settle;

import java.util.Arrays;
import java.util.List;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.Rank;
import org.wanfen.fund.share.RankRange;
import org.wanfen.fund.share.TieKeys;

/**
 * Shares the pool out to the accounts of a bucket in whole fen, and ranks what was cut off.
 *
 * <p>The advancer is left aside: its entitled units depend on all buckets, so whoever adds the
 * buckets up adds its share too.
 */
public final class BucketShares {

  private final SettledAccounts bucket;
  private final ProRata proRata;
  private final TieKeys ties;
  private final int advancerRow;

  /**
   * Prepares to share out to a bucket.
   *
   * @param bucket its accounts
   * @param proRata the pool over all entitled units
   * @param ties the tie keys of the day
   * @param advancer the account to leave aside
   */
  public BucketShares(SettledAccounts bucket, ProRata proRata, TieKeys ties, long advancer) {
    this.bucket = bucket;
    this.proRata = proRata;
    this.ties = ties;
    this.advancerRow = Arrays.binarySearch(bucket.account(), advancer);
  }

  /** Whether the advancer's account is in the bucket. */
  public boolean hasAdvancer() {
    return advancerRow >= 0;
  }

  /** The advancer's units before it takes over anything; 0 if it is not in the bucket. */
  public long advancerUnits() {
    return hasAdvancer() ? bucket.entitledUnits()[advancerRow] : 0;
  }

  /** The sum of entitled units, without the advancer's. */
  public long entitledUnits() {
    long sum = -advancerUnits();
    for (long units : bucket.entitledUnits()) {
      sum = Math.addExact(sum, units);
    }
    return sum;
  }

  /**
   * Shares out to whole fen.
   *
   * @param range the stretch of the ranking to count
   * @param accountsByBin gets the number of accounts in each bin added
   * @return the sum of the shares
   */
  public long shareFloors(RankRange range, long[] accountsByBin) {
    long sum = 0;
    for (int row = 0; row < bucket.size(); row++) {
      if (row != advancerRow) {
        long units = bucket.entitledUnits()[row];
        long floor = proRata.floor(units);
        sum = Math.addExact(sum, floor);
        int bin = range.binOf(proRata.remainder(units, floor), units, 0);
        if (bin >= 0) {
          accountsByBin[bin]++;
        }
      }
    }
    return sum;
  }

  /** Counts the accounts of a stretch by bin, adding to what is there. */
  public void count(RankRange range, long[] accountsByBin) {
    for (int row = 0; row < bucket.size(); row++) {
      int bin = row == advancerRow ? -1 : binOf(range, row);
      if (bin >= 0) {
        accountsByBin[bin]++;
      }
    }
  }

  /** Lists the ranks of the accounts of a stretch. */
  public void list(RankRange range, List<Rank> ranks) {
    for (int row = 0; row < bucket.size(); row++) {
      if (row != advancerRow && binOf(range, row) >= 0) {
        long units = bucket.entitledUnits()[row];
        ranks.add(
            new Rank(
                proRata.remainder(units, proRata.floor(units)),
                units,
                ties.of(bucket.account()[row])));
      }
    }
  }

  private int binOf(RankRange range, int row) {
    long units = bucket.entitledUnits()[row];
    long tieKey = range.depth() == 2 ? ties.of(bucket.account()[row]) : 0;
    return range.binOf(proRata.remainder(units, proRata.floor(units)), units, tieKey);
  }
}
