package org.wanfen.batch.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.wanfen.batch.fuzz.OnlyRefusals;
import org.wanfen.fund.failure.ErrorCode;

/** A proof, with the certificate in it: what is shown can be printed on a terminal. */
public final class ProofTarget {

  private ProofTarget() {}

  /** Hands bytes to the check. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    return OnlyRefusals.of("proof.json", () -> check(data), ErrorCode.PROOF_INVALID);
  }

  private static void check(byte[] data) {
    ProofCheck.Shown shown = ProofCheck.of("proof.json", data);
    assertThat(shown.fund()).matches("[A-Za-z0-9]{1,20}");
    assertThat(shown.account()).isPositive();
    assertThat(shown.accounts()).isPositive();
  }
}
