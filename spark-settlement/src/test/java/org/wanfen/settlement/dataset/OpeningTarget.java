package org.wanfen.settlement.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.fuzz.OnlyRefusals;

/** An opening register. */
public final class OpeningTarget {

  private OpeningTarget() {}

  /** Hands bytes to the parser. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    return OnlyRefusals.of(
        "opening.csv", () -> parse(data), ErrorCode.OPENING_INVALID, ErrorCode.AMOUNT_OVERFLOW);
  }

  private static void parse(byte[] data) {
    try (OpeningCsv rows = OpeningCsv.of("opening.csv", new ByteArrayInputStream(data))) {
      while (rows.next()) {
        assertThat(rows.account()).isPositive();
        assertThat(rows.unitsFen()).isNotNegative();
      }
      rows.figures();
    }
  }
}
