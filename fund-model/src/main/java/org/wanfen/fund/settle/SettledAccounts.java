package org.wanfen.fund.settle;

import java.io.Serializable;

/**
 * The accounts of a bucket after the day's events, with those that were opened by them.
 *
 * <p>What the advancer takes over is not in it yet: that depends on all buckets.
 *
 * @param account account numbers in ascending order
 * @param entitledUnits entitled units of each: units at the opening less fast redemptions
 * @param pending pending orders and fast redemptions of those that have any
 */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, and not copied for speed
public record SettledAccounts(long[] account, long[] entitledUnits, PendingRows pending)
    implements Serializable {

  /** How many accounts there are. */
  public int size() {
    return account.length;
  }
}
