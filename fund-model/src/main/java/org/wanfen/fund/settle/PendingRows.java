package org.wanfen.fund.settle;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Amounts of the few accounts of a bucket that have any, by row: pending orders, and what fast
 * redemptions took out.
 *
 * <p>Rows are in ascending order. <em>Due</em> orders have a trade date up to the business date and
 * are confirmed at the next close that confirms; the others wait for the next trading day.
 */
public final class PendingRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private int size;
  private int[] row;
  private long[] fastOut;
  private long[] subscriptionsDue;
  private long[] subscriptionsNext;
  private long[] redemptionsDue;
  private long[] redemptionsNext;

  /** No rows yet. */
  public PendingRows(int capacity) {
    row = new int[capacity];
    fastOut = new long[capacity];
    subscriptionsDue = new long[capacity];
    subscriptionsNext = new long[capacity];
    redemptionsDue = new long[capacity];
    redemptionsNext = new long[capacity];
  }

  /**
   * Adds the amounts of a row behind those there are.
   *
   * @throws IllegalArgumentException if the row does not come after the last
   */
  public void add(
      int newRow,
      long newFastOut,
      long newSubscriptionsDue,
      long newSubscriptionsNext,
      long newRedemptionsDue,
      long newRedemptionsNext) {
    if (size > 0 && newRow <= row[size - 1]) {
      throw new IllegalArgumentException("row " + newRow + " after row " + row[size - 1]);
    }
    if (size == row.length) {
      grow();
    }
    row[size] = newRow;
    fastOut[size] = newFastOut;
    subscriptionsDue[size] = newSubscriptionsDue;
    subscriptionsNext[size] = newSubscriptionsNext;
    redemptionsDue[size] = newRedemptionsDue;
    redemptionsNext[size] = newRedemptionsNext;
    size++;
  }

  private void grow() {
    int capacity = Math.max(16, size + (size >> 1));
    row = Arrays.copyOf(row, capacity);
    fastOut = Arrays.copyOf(fastOut, capacity);
    subscriptionsDue = Arrays.copyOf(subscriptionsDue, capacity);
    subscriptionsNext = Arrays.copyOf(subscriptionsNext, capacity);
    redemptionsDue = Arrays.copyOf(redemptionsDue, capacity);
    redemptionsNext = Arrays.copyOf(redemptionsNext, capacity);
  }

  /** How many rows have amounts. */
  public int size() {
    return size;
  }

  /** The row of the i-th entry. */
  public int row(int i) {
    return row[i];
  }

  /** Units that fast redemptions took out of the account today. */
  public long fastOut(int i) {
    return fastOut[i];
  }

  /** Pending subscriptions that are due. */
  public long subscriptionsDue(int i) {
    return subscriptionsDue[i];
  }

  /** Pending subscriptions for the next trading day. */
  public long subscriptionsNext(int i) {
    return subscriptionsNext[i];
  }

  /** Pending redemptions that are due. */
  public long redemptionsDue(int i) {
    return redemptionsDue[i];
  }

  /** Pending redemptions for the next trading day. */
  public long redemptionsNext(int i) {
    return redemptionsNext[i];
  }
}
