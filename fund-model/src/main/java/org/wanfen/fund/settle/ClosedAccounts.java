package org.wanfen.fund.settle;

import java.util.EnumMap;
import java.util.Map;

/**
 * The accounts of a bucket at the close: what is written to the register.
 *
 * @param account account numbers in ascending order
 * @param closingUnits units of each
 * @param income income of each
 * @param movedRows rows of the accounts that have any movement, ascending
 * @param movements for each movement, the amounts of those rows
 */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, and not copied for speed
public record ClosedAccounts(
    long[] account,
    long[] closingUnits,
    long[] income,
    int[] movedRows,
    Map<Movement, long[]> movements) {

  /** How many accounts there are. */
  public int size() {
    return account.length;
  }

  /** Sums up the bucket. */
  public CloseSums sums() {
    Map<Movement, Long> moved = new EnumMap<>(Movement.class);
    movements.forEach((movement, amounts) -> moved.put(movement, sum(amounts)));
    return new CloseSums(size(), sum(closingUnits), sum(income), moved);
  }

  private static long sum(long[] amounts) {
    long sum = 0;
    for (long amount : amounts) {
      sum = Math.addExact(sum, amount);
    }
    return sum;
  }
}
