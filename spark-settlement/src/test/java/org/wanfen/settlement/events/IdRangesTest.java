package org.wanfen.settlement.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdRangesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 100, 1",
    "1, 100, 1",
    "100, 100, 1",
    "101, 100, 2",
    "200, 100, 2",
    "201, 100, 4",
    "9223372036854775807, 100, 4096",
    "300000000, 500000, 1024",
  })
  void soManyRowsToARange(long rows, long rowsOfRange, int count) {
    assertThat(IdRanges.forRows(rows, rowsOfRange).count()).isEqualTo(count);
  }

  @Test
  void rangesAscendWithTheIds() {
    long[] ids = new Random(3).longs(10_000).toArray();
    ids[0] = Long.MIN_VALUE;
    ids[1] = Long.MAX_VALUE;
    ids[2] = 0;
    ids[3] = -1;
    Arrays.sort(ids);
    for (int bits = 0; bits <= 12; bits++) {
      IdRanges ranges = new IdRanges(bits);
      int[] of = Arrays.stream(ids).mapToInt(ranges::rangeOf).toArray();
      assertThat(of).isSorted();
      assertThat(of[0]).isZero();
      assertThat(of[of.length - 1]).isEqualTo(ranges.count() - 1);
    }
  }

  /** Of all ids in a range, the ranges of another division that they lie in. */
  @Test
  void overlapsAreTheRangesThatTheIdsOfOneLieIn() {
    long[] ids = new Random(4).longs(20_000).toArray();
    for (int bits = 0; bits <= 5; bits++) {
      for (int otherBits = 0; otherBits <= 5; otherBits++) {
        IdRanges theirs = new IdRanges(bits);
        IdRanges ours = new IdRanges(otherBits);
        for (int range = 0; range < ours.count(); range++) {
          TreeSet<Integer> expected = new TreeSet<>();
          for (long id : ids) {
            if (ours.rangeOf(id) == range) {
              expected.add(theirs.rangeOf(id));
            }
          }
          assertThat(theirs.firstOverlapping(range, ours)).isEqualTo(expected.first());
          assertThat(theirs.lastOverlapping(range, ours)).isEqualTo(expected.last());
        }
      }
    }
  }
}
