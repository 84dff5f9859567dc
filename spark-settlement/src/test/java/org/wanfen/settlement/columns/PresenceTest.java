package org.wanfen.settlement.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.Random;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is coded, Parquet's own decoder reads. */
class PresenceTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 63, 64, 65, 128, 1000, 19_999, 20_000})
  void rowsWithValuesAreFoundAgain(int rows) throws IOException {
    Random random = new Random(rows);
    for (int oneOf : new int[] {1, 2, 9, 60, 700, Integer.MAX_VALUE}) {
      BitSet present = new BitSet();
      for (int row = 0; row < rows; row++) {
        present.set(row, random.nextInt(oneOf) == 0);
      }
      assertDecoded(rows, present);
    }
  }

  /** Stretches of every length between rows that have a value. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void stretchesOfEveryLengthAreFoundAgain(int together) throws IOException {
    BitSet present = new BitSet();
    int row = 0;
    for (int stretch = 0; stretch < 200; stretch++) {
      present.set(row, row + together);
      row += together + stretch;
    }
    assertDecoded(row, present);
  }

  private static void assertDecoded(int rows, BitSet present) throws IOException {
    Presence presence = new Presence(rows);
    present.stream().forEach(presence::set);
    assertThat(presence.absent()).isEqualTo(rows - present.cardinality());
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    presence.coded().writeAllTo(coded);
    RunLengthBitPackingHybridDecoder decoder =
        new RunLengthBitPackingHybridDecoder(1, new ByteArrayInputStream(coded.toByteArray()));
    for (int row = 0; row < rows; row++) {
      assertThat(decoder.readInt() == 1).as("row %s of %s", row, rows).isEqualTo(present.get(row));
    }
  }
}
