package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/**
 * Asserts refusals: their code, what they name, and that they say what is safe and what is next.
 */
public final class Refused {

  private Refused() {}

  /** The action is refused with this code and a message of one line with all of these in it. */
  public static void with(ErrorCode code, ThrowingCallable action, String... named) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            WanfenException.class,
            refusal -> {
              assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
              assertThat(refusal.getMessage()).doesNotContain("\n");
              for (String part : named) {
                assertThat(refusal.getMessage()).contains(part);
              }
              assertThat(refusal.safe()).isNotBlank();
              assertThat(refusal.next()).isNotBlank();
            });
  }
}
