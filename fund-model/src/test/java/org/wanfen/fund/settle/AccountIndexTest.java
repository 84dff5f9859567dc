package org.wanfen.fund.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AccountIndexTest {

  private static final long GREATEST = 999_999_999_999_999_999L;

  private static void assertFindsAll(long... accounts) {
    AccountIndex index = new AccountIndex(accounts);
    LongStream.concat(
            LongStream.of(1, 2, GREATEST - 1, GREATEST, Long.MAX_VALUE),
            Arrays.stream(accounts).flatMap(a -> LongStream.of(Math.max(1, a - 1), a, a + 1)))
        .forEach(
            number -> {
              int expected = Arrays.binarySearch(accounts, number);
              int found = index.rowOf(number);
              assertThat(found < 0 ? -1 : found).isEqualTo(expected < 0 ? -1 : expected);
            });
  }

  @Test
  void findsInFewAccounts() {
    assertFindsAll();
    assertFindsAll(1);
    assertFindsAll(GREATEST);
    assertFindsAll(1, GREATEST);
    assertFindsAll(1, 2);
    assertFindsAll(7, 8, 9);
  }

  /** Spread evenly, in a row, nearly all in one corner, or ever further apart. */
  @Test
  void findsHoweverNumbersAreSpread() {
    Random random = new Random(3);
    for (int size : new int[] {2, 3, 100, 1023, 1024, 1025, 5000}) {
      assertFindsAll(sorted(random.longs(size, 1, GREATEST)));
      assertFindsAll(LongStream.range(5, 5 + size).toArray());
      assertFindsAll(
          sorted(LongStream.concat(random.longs(size, 1, 3L * size), LongStream.of(GREATEST))));
      assertFindsAll(sorted(LongStream.range(0, 60).map(bit -> 1L << bit)));
    }
  }

  private static long[] sorted(LongStream numbers) {
    return numbers.sorted().distinct().toArray();
  }
}
