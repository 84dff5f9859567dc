package org.wanfen.settlement.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactSharesTest {

  private static BigInteger deviation(long pool, long all, long income, long units) {
    BigInteger given = BigInteger.valueOf(income).multiply(BigInteger.valueOf(all));
    BigInteger due = BigInteger.valueOf(units).multiply(BigInteger.valueOf(pool));
    return given.subtract(due);
  }

  private static void assertExact(long pool, long all, long income, long units) {
    ExactShares shares = new ExactShares(pool, all);
    BigInteger exact = deviation(pool, all, income, units);
    long found = shares.deviation(income, units);
    String where = "pool %s, all %s, income %s, units %s".formatted(pool, all, income, units);
    assertThat(found)
        .as(where)
        .isEqualTo(exact.bitLength() < 64 ? exact.longValue() : ExactShares.TOO_FAR);
    assertThat(shares.isFar(found))
        .as(where)
        .isEqualTo(exact.abs().compareTo(BigInteger.valueOf(all)) > 0);
  }

  @ParameterizedTest
  @CsvSource({
    // a third of 10 is 3 and a third: 3 and 4 are within a fen, 2 and 5 are not
    "10, 3, 3, 1, false",
    "10, 3, 4, 1, false",
    "10, 3, 2, 1, true",
    "10, 3, 5, 1, true",
    "-10, 3, -3, 1, false",
    "-10, 3, -5, 1, true",
    // exactly a fen off is allowed
    "10, 10, 2, 1, false",
    "10, 10, 3, 1, true",
    "0, 10, 0, 5, false",
    "0, 10, 1, 5, false",
    "0, 10, 2, 5, true",
  })
  void moreThanAFenIsFar(long pool, long all, long income, long units, boolean far) {
    ExactShares shares = new ExactShares(pool, all);
    assertThat(shares.isFar(shares.deviation(income, units))).isEqualTo(far);
  }

  /** Where products, or their difference, just fit into 64 bits or just do not. */
  @Test
  void isExactAtTheEdges() {
    long[] edges = {
      0,
      1,
      -1,
      1L << 31,
      -(1L << 31),
      (1L << 31) - 1,
      1L << 32,
      -(1L << 32),
      3037000499L,
      3037000500L,
      1L << 62,
      -(1L << 62),
      Long.MAX_VALUE,
      Long.MIN_VALUE + 1,
      Long.MIN_VALUE
    };
    for (long all : new long[] {1, 2, 1L << 31, 1L << 32, 3037000500L, Long.MAX_VALUE}) {
      for (long pool : edges) {
        for (long income : edges) {
          for (long units : edges) {
            assertExact(pool, all, income, units);
          }
        }
      }
    }
  }

  @Test
  void isExactForAnything() {
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      long all = 1 + (random.nextLong() >>> 1 >>> random.nextInt(62));
      long pool = random.nextLong() >> random.nextInt(63);
      long units = random.nextLong() >>> 1 >>> random.nextInt(62);
      long exact =
          BigInteger.valueOf(units)
              .multiply(BigInteger.valueOf(pool))
              .divide(BigInteger.valueOf(all))
              .longValue();
      assertExact(pool, Math.max(1, all), exact + random.nextInt(5) - 2, units);
    }
  }
}
