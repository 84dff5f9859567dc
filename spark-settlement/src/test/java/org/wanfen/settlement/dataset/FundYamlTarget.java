package org.wanfen.settlement.dataset;

import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.fuzz.OnlyRefusals;

/** The terms of a fund. */
public final class FundYamlTarget {

  private FundYamlTarget() {}

  /** Hands bytes to the parser. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    return OnlyRefusals.of("fund.yaml", () -> parse(data), ErrorCode.TERMS_INVALID);
  }

  private static void parse(byte[] data) {
    FundYaml.parse(data, "fund.yaml");
  }
}
