package org.wanfen.sample.generate;

import java.util.Arrays;

/** How the orders of a night spread over the seconds of their day. */
final class DayShape {

  static final int SECONDS = 86_400;

  private static final int[] BY_HOUR = {
    40, 15, 8, 5, 4, 6, 15, 35, 70, 130, 150, 120, 110, 105, 140, 100, 90, 85, 90, 120, 150, 160,
    130, 80,
  };

  /**
   * Seconds of a rush, which some seconds later is over: midnight, mid-morning, cut-off, evening.
   */
  private static final int[] RUSHES = {0, 10 * 3600, 15 * 3600 - 1, 20 * 3600};

  private static final int RUSH_WEIGHT = 5_200;

  private final long[] ordersBefore = new long[SECONDS + 1];

  DayShape(long orders) {
    long[] weightBefore = new long[SECONDS + 1];
    for (int second = 0; second < SECONDS; second++) {
      weightBefore[second + 1] = weightBefore[second] + weight(second);
    }
    for (int second = 0; second <= SECONDS; second++) {
      ordersBefore[second] =
          Math.multiplyExact(orders, weightBefore[second]) / weightBefore[SECONDS];
    }
  }

  private static int weight(int second) {
    int weight = BY_HOUR[second / 3600];
    for (int rush : RUSHES) {
      int since = second - rush;
      if (since >= 0 && since < 10) {
        weight += RUSH_WEIGHT >> since;
      }
    }
    return weight;
  }

  /** Orders before a second of the day, 0 to 86,400. */
  long ordersBefore(int second) {
    return ordersBefore[second];
  }

  /** The second in which an order falls. */
  int secondOf(long order) {
    int found = Arrays.binarySearch(ordersBefore, order + 1);
    int second = (found < 0 ? -found - 1 : found) - 1;
    while (ordersBefore[second] > order) {
      second--;
    }
    return second;
  }
}
