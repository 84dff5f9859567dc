package org.wanfen.fund.settle;

import java.util.EnumMap;
import java.util.Map;

/**
 * Closes a bucket: income is reinvested, then due orders are confirmed if this close confirms.
 *
 * <p>A redemption is cut to the units there are before the subscriptions come in; what is cut off
 * lapses. Only a loss can make that necessary.
 */
public final class BucketClose {

  private BucketClose() {}

  /**
   * Closes a bucket.
   *
   * @param bucket the settled accounts, with what the advancer took over
   * @param sharing how the pool is shared out
   * @param advancer what the advancer took over; its account has it as fast-in
   * @param confirms whether due orders are confirmed
   */
  public static ClosedAccounts close(
      SettledAccounts bucket, Sharing sharing, AdvancerMovement advancer, boolean confirms) {
    int size = bucket.size();
    long[] closing = new long[size];
    long[] income = new long[size];
    for (int row = 0; row < size; row++) {
      long units = bucket.entitledUnits()[row];
      income[row] = sharing.incomeOf(bucket.account()[row], units);
      closing[row] = Math.addExact(units, income[row]);
    }
    PendingRows pending = bucket.pending();
    int[] rows = new int[pending.size()];
    Map<Movement, long[]> movements = new EnumMap<>(Movement.class);
    for (Movement movement : Movement.values()) {
      movements.put(movement, new long[pending.size()]);
    }
    for (int i = 0; i < rows.length; i++) {
      int row = pending.row(i);
      rows[i] = row;
      movements.get(Movement.FAST_OUT)[i] = pending.fastOut(i);
      if (bucket.account()[row] == advancer.account()) {
        movements.get(Movement.FAST_IN)[i] = advancer.fastInFen();
      }
      movements.get(Movement.PENDING_SUBSCRIPTIONS_NEXT)[i] = pending.subscriptionsNext(i);
      movements.get(Movement.PENDING_REDEMPTIONS_NEXT)[i] = pending.redemptionsNext(i);
      if (confirms) {
        closing[row] = confirm(pending, i, closing[row], movements);
      } else {
        movements.get(Movement.PENDING_SUBSCRIPTIONS_DUE)[i] = pending.subscriptionsDue(i);
        movements.get(Movement.PENDING_REDEMPTIONS_DUE)[i] = pending.redemptionsDue(i);
      }
    }
    return new ClosedAccounts(bucket.account(), closing, income, rows, movements);
  }

  /** Confirms the due orders of an account; returns its units after them. */
  private static long confirm(
      PendingRows pending, int i, long units, Map<Movement, long[]> movements) {
    long redeemed = Math.min(pending.redemptionsDue(i), units);
    long subscribed = pending.subscriptionsDue(i);
    movements.get(Movement.REDEEMED)[i] = redeemed;
    movements.get(Movement.LAPSED)[i] = pending.redemptionsDue(i) - redeemed;
    movements.get(Movement.SUBSCRIBED)[i] = subscribed;
    return Math.addExact(units - redeemed, subscribed);
  }
}
