package org.wanfen.settlement.feed;

import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.fuzz.OnlyRefusals;

/** A ledger. */
public final class LedgerTarget {

  private LedgerTarget() {}

  /** Hands bytes to the parser. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    return OnlyRefusals.of(
        "ledger.json", () -> parse(data), ErrorCode.LEDGER_DAMAGED, ErrorCode.AMOUNT_OVERFLOW);
  }

  private static void parse(byte[] data) {
    Ledger.parse(data).incomeFen();
  }
}
