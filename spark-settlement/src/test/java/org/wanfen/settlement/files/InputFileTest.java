package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

class InputFileTest {

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void saysWhatIsSafeAndWhatIsNext(ErrorCode code) {
    WanfenException refusal = new InputFile("a.csv", code).refusedAt(7, "is odd");
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal).hasMessage("a.csv: line 7: is odd");
    assertThat(refusal.safe()).isNotBlank();
    assertThat(refusal.next()).isNotBlank();
  }

  @Test
  void keepsMessagesToOneLineWithoutCommands() {
    InputFile input = new InputFile("a\n\u001b[2J\u0085\u2028.csv", ErrorCode.INPUT_DAMAGED);
    assertThat(input.refused("x".repeat(10_000)))
        .hasMessageStartingWith("a??[2J??.csv: xxx")
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(1100));
    assertThat(input.overflow("the sum").getMessage()).startsWith("a??[2J??.csv: the sum");
    assertThat(input.overflow("the sum").code()).isEqualTo(ErrorCode.AMOUNT_OVERFLOW);
    assertThat(InputFile.shown("y".repeat(81))).isEqualTo('"' + "y".repeat(80) + "…\"");
  }
}
