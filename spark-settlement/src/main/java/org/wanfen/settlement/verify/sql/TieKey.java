package org.wanfen.settlement.verify.sql;

import org.apache.spark.sql.api.java.UDF2;

/**
 * The tie key of an account on a day, moved so that SQL's order of signed numbers is its unsigned
 * order.
 *
 * <p>The one thing that SQL cannot do: its sums and products do not wrap around.
 */
final class TieKey {

  /** {@code tie_key(account, day)}, with days since 1970-01-01. */
  static final UDF2<Long, Long, Long> IN_SQL = (account, day) -> of(account, day);

  private TieKey() {}

  static long of(long account, long day) {
    return finalise(account ^ finalise(day)) + Long.MIN_VALUE;
  }

  /** The usual finaliser of splitmix64. */
  private static long finalise(long seed) {
    long sum = seed + 0x9E3779B97F4A7C15L;
    long first = (sum ^ (sum >>> 30)) * 0xBF58476D1CE4E5B9L;
    long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }
}
