package org.wanfen.sample.maker;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Opening registers: many who hold little, few who hold much, and the advancer. */
final class Holders {

  private static final int LEAST_NUMBER = 100_000_000;

  private Holders() {}

  /**
   * An opening register, by account number.
   *
   * @param accounts how many, the advancer among them
   */
  static Map<Long, Long> opening(Random random, int accounts, long advancerFen) {
    Map<Long, Long> unitsFen = new TreeMap<>();
    while (unitsFen.size() < accounts - 1) {
      unitsFen.put(newNumber(random), unitsFen(random));
    }
    unitsFen.put(SampleFund.ADVANCER, advancerFen);
    return unitsFen;
  }

  /** An account number of nine digits. */
  static long newNumber(Random random) {
    return LEAST_NUMBER + (long) random.nextInt(9 * LEAST_NUMBER);
  }

  private static long unitsFen(Random random) {
    int share = random.nextInt(1000);
    if (share < 450) {
      return 1L + random.nextInt(10_000);
    }
    if (share < 750) {
      return 10_000L + random.nextInt(90_000);
    }
    if (share < 930) {
      return 100_000L + random.nextInt(900_000);
    }
    if (share < 995) {
      return 1_000_000L + random.nextInt(9_000_000);
    }
    return share < 999
        ? 10_000_000L + random.nextInt(990_000_000)
        : 1_000_000_000L + random.nextInt(2_000_000_000);
  }
}
