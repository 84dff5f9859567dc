package org.wanfen.settlement.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.share.SplitMix64;

class CellsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16, 100, 4095, 4096})
  void bucketsAreRangesOfCells(int buckets) {
    Cells cells = new Cells(buckets);
    int[] bucketOfCell = new int[Cells.COUNT];
    Arrays.fill(bucketOfCell, -1);
    Random random = new Random(buckets);
    for (int i = 0; i < 200_000; i++) {
      long account = random.nextLong(1L << random.nextInt(1, 60)) + 1;
      int cell = Cells.cellOf(account);
      int bucket = cells.bucketOf(account);
      assertThat(cell).isBetween(0, Cells.COUNT - 1);
      assertThat(bucketOfCell[cell]).isIn(-1, bucket);
      bucketOfCell[cell] = bucket;
    }
    assertThat(bucketOfCell).doesNotContain(-1).isSorted();
    assertThat(Arrays.stream(bucketOfCell).distinct()).hasSize(buckets);
    assertThat(bucketOfCell[0]).isZero();
  }

  @Test
  void aCellIsTheLeadingBitsOfTheMixedAccount() {
    for (long account : new long[] {1, 42, 999_999_999_999_999_999L}) {
      BigInteger mixed = new BigInteger(Long.toUnsignedString(SplitMix64.mix(account)));
      assertThat(Cells.cellOf(account)).isEqualTo(mixed.shiftRight(52).intValueExact());
    }
  }

  /** Numbers in a row, as funds give them, spread evenly: about 244 to a cell. */
  @Test
  void accountsInARowSpreadEvenly() {
    int[] accounts = new int[Cells.COUNT];
    for (long account = 1; account <= 1_000_000; account++) {
      accounts[Cells.cellOf(account)]++;
    }
    assertThat(Arrays.stream(accounts).min().orElseThrow()).isGreaterThan(244 - 90);
    assertThat(Arrays.stream(accounts).max().orElseThrow()).isLessThan(244 + 90);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, 1",
    "1, 100, 1",
    "100, 100, 1",
    "101, 100, 2",
    "80000000, 500000, 160",
    "80000000, 1, 4096",
  })
  void soManyToABucket(long accounts, long accountsPerBucket, int buckets) {
    assertThat(Cells.forAccounts(accounts, accountsPerBucket)).isEqualTo(new Cells(buckets));
  }

  /** By counting cells, which is slow and obvious. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 9", "9, 1", "160, 320", "320, 160", "7, 5", "1600, 160", "4096, 4095"})
  void bucketsOverlapWhereTheyHaveCellsInCommon(int buckets, int others) {
    Cells cells = new Cells(buckets);
    Cells other = new Cells(others);
    List<Set<Integer>> inCommon = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      inCommon.add(new TreeSet<>());
    }
    for (int cell = 0; cell < Cells.COUNT; cell++) {
      inCommon.get(cell * buckets / Cells.COUNT).add(cell * others / Cells.COUNT);
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      assertThat(cells.overlapping(bucket, other).boxed().toList())
          .isEqualTo(List.copyOf(inCommon.get(bucket)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 4097})
  void refusesOtherNumbersOfBuckets(int buckets) {
    assertThatThrownBy(() -> new Cells(buckets)).isInstanceOf(IllegalArgumentException.class);
  }
}
