package org.wanfen.settlement.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the library's sort, on digests as they come and as nobody would wish them. */
class SortedIdsTest {

  /** How the digests of a feed are spread. */
  enum Spread {
    EVENLY,
    ONE_RANGE,
    FEW,
    ALIKE,
    /** All in one slot but a few, and apart only in bits that a row's number takes the place of. */
    IN_THE_LAST_BITS,
    SIGNS;

    long digest(long bits) {
      return switch (this) {
        case EVENLY -> bits;
        case ONE_RANGE -> bits >>> 5 | 0x5800000000000000L;
        case FEW -> (bits & 63) << 58;
        case ALIKE -> 17;
        case IN_THE_LAST_BITS -> (bits & 0xfff0) == 0 ? Long.MIN_VALUE : bits & 15;
        case SIGNS -> (bits & 1) << 63;
      };
    }
  }

  private record Row(int file, int line, long idHigh, long idLow, long content, short kind) {
    long position() {
      return RowPosition.of(file, line);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sortsByDigestAndThenByPlace(Spread spread) {
    for (int count : new int[] {1, 2, 511, 513, 5000, 40_000}) {
      Random random = new Random(count);
      List<Row> rows = new ArrayList<>();
      List<IdBlock> blocks = new ArrayList<>();
      for (int file = 0; file < 5; file++) {
        IdBlock.Builder block = new IdBlock.Builder(file, 0);
        for (int i = 0; i < count / 5 + 1; i++) {
          long high = spread.digest(random.nextLong());
          short kind = (short) random.nextInt(512);
          Row row = new Row(file, 2 + i * 53_000, high, random.nextLong(), random.nextLong(), kind);
          rows.add(row);
          block.add(row.line(), row.idHigh(), row.idLow(), row.content(), row.kind());
        }
        blocks.add(block.build());
      }
      Collections.shuffle(blocks, random);
      rows.sort(Comparator.comparingLong(Row::idHigh).thenComparingLong(Row::position));
      assertThat(rowsOf(SortedIds.of(blocks))).isEqualTo(rows);
    }
  }

  private static List<Row> rowsOf(SortedIds sorted) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      long position = IdBlock.position(sorted.place(i));
      rows.add(
          new Row(
              RowPosition.file(position),
              RowPosition.line(position),
              sorted.idHigh(i),
              sorted.idLow(i),
              sorted.content(i),
              IdBlock.kind(sorted.place(i))));
    }
    return rows;
  }

  @Test
  void nothingIsSorted() {
    assertThat(SortedIds.of(List.of()).size()).isZero();
    assertThat(SortedIds.of(List.of(new IdBlock.Builder(3, 9).build())).size()).isZero();
  }

  @Test
  void placesReachAsFarAsFilesAndLinesDo() {
    IdBlock.Builder block = new IdBlock.Builder((1 << 24) - 1, 1);
    block.add(Integer.MAX_VALUE, 1, 2, 3, (short) 511);
    SortedIds sorted = SortedIds.of(List.of(block.build()));
    assertThat(IdBlock.position(sorted.place(0)))
        .isEqualTo(RowPosition.of((1 << 24) - 1, Integer.MAX_VALUE));
    assertThat(IdBlock.kind(sorted.place(0))).isEqualTo((short) 511);
  }
}
