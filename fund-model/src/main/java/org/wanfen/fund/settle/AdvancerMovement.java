package org.wanfen.fund.settle;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What the advancer takes over: the one movement that depends on all buckets.
 *
 * <p>It receives the units of all accepted fast redemptions and redeems as many, for the trade date
 * that each redemption's time gave.
 *
 * @param account the advancer's account
 * @param inTimeFen fast redemptions with the business date as their trade date
 * @param nextFen fast redemptions with the next trading day as their trade date
 */
public record AdvancerMovement(long account, long inTimeFen, long nextFen) implements Serializable {

  /** What it receives. */
  public long fastInFen() {
    return Math.addExact(inTimeFen, nextFen);
  }

  /**
   * Adds it to the advancer's bucket, opening the account if there is none.
   *
   * @param bucket the bucket to which the advancer belongs
   * @return the bucket with the advancer's entitled units and redemptions; the same if nothing
   *     moved
   */
  public SettledAccounts addTo(SettledAccounts bucket) {
    if (fastInFen() == 0) {
      return bucket;
    }
    int row = Arrays.binarySearch(bucket.account(), account);
    if (row < 0) {
      SettledAccounts opened =
          new NewcomerMerge(bucket.account(), bucket.entitledUnits(), bucket.pending())
              .with(new long[] {account}, new boolean[] {true}, new PendingRows(0), 1);
      return addTo(opened);
    }
    long[] units = bucket.entitledUnits().clone();
    units[row] = Math.addExact(units[row], fastInFen());
    return new SettledAccounts(bucket.account(), units, withRedemptions(bucket.pending(), row));
  }

  private PendingRows withRedemptions(PendingRows pending, int row) {
    PendingRows all = new PendingRows(pending.size() + 1);
    int i = 0;
    while (i < pending.size() && pending.row(i) < row) {
      copy(pending, i++, all);
    }
    boolean present = i < pending.size() && pending.row(i) == row;
    all.add(
        row,
        present ? pending.fastOut(i) : 0,
        present ? pending.subscriptionsDue(i) : 0,
        present ? pending.subscriptionsNext(i) : 0,
        Math.addExact(present ? pending.redemptionsDue(i) : 0, inTimeFen),
        Math.addExact(present ? pending.redemptionsNext(i) : 0, nextFen));
    if (present) {
      i++;
    }
    while (i < pending.size()) {
      copy(pending, i++, all);
    }
    return all;
  }

  private static void copy(PendingRows from, int i, PendingRows to) {
    to.add(
        from.row(i),
        from.fastOut(i),
        from.subscriptionsDue(i),
        from.subscriptionsNext(i),
        from.redemptionsDue(i),
        from.redemptionsNext(i));
  }
}
