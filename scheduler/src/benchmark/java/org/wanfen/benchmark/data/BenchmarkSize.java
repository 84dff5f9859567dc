package org.wanfen.benchmark.data;

import java.time.LocalDate;

/**
 * What a benchmark's data are.
 *
 * @param accounts accounts in the opening register, at least 2
 * @param orders rows of orders a night, not negative
 * @param date the measured night
 * @param earlierNights nights that are run before the measured one; their event ids are the window
 * @param seed another seed makes another dataset
 */
public record BenchmarkSize(
    long accounts, long orders, LocalDate date, int earlierNights, long seed) {

  /** Checks that there is something to run. */
  public BenchmarkSize {
    require(accounts >= 2, "accounts are at least 2");
    require(orders >= 0, "orders are not negative");
    require(earlierNights >= 0 && earlierNights <= 30, "earlier nights are 0 to 30");
  }

  /** The fund's first business date. */
  public LocalDate firstDate() {
    return date.minusDays(earlierNights);
  }

  /** The name of the folder that its data are kept in. */
  public String folderName() {
    return "accounts-%d-orders-%d-nights-%d-to-%s-seed-%d"
        .formatted(accounts, orders, earlierNights, date, seed);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
