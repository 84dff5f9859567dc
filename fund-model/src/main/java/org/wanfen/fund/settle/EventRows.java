package org.wanfen.fund.settle;

import java.util.Arrays;

/**
 * Which row of a bucket each event belongs to.
 *
 * @param newcomers accounts with events that are not in the register, ascending, each once
 * @param byRow events by row of their account, ascending: {@code row << 32 | event}; newcomers'
 *     rows follow the others
 */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, and not copied for speed
record EventRows(long[] newcomers, long[] byRow) {

  /** Finds the rows; accounts are in ascending order. */
  static EventRows of(long[] accounts, BucketEvents events) {
    AccountIndex index = new AccountIndex(accounts);
    long[] byRow = new long[events.size()];
    int[] strangers = new int[16];
    int count = 0;
    for (int event = 0; event < byRow.length; event++) {
      int row = index.rowOf(events.account(event));
      byRow[event] = (long) row << Integer.SIZE | event;
      if (row < 0) {
        if (count == strangers.length) {
          strangers = Arrays.copyOf(strangers, count * 2);
        }
        strangers[count++] = event;
      }
    }
    long[] newcomers = numbers(events, strangers, count);
    for (int i = 0; i < count; i++) {
      int event = strangers[i];
      int row = accounts.length + Arrays.binarySearch(newcomers, events.account(event));
      byRow[event] = (long) row << Integer.SIZE | event;
    }
    Arrays.sort(byRow);
    return new EventRows(newcomers, byRow);
  }

  private static long[] numbers(BucketEvents events, int[] strangers, int count) {
    return Arrays.stream(strangers, 0, count)
        .mapToLong(events::account)
        .sorted()
        .distinct()
        .toArray();
  }
}
