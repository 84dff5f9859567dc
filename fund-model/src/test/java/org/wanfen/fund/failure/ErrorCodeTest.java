package org.wanfen.fund.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

  /**
   * Input, settlement, sharing out, reconciliation, publication, verification, usage,
   * infrastructure.
   */
  private static final Map<Integer, Set<Outcome>> OUTCOMES_BY_RANGE =
      Map.of(
          1, EnumSet.of(Outcome.REFUSED),
          2, EnumSet.of(Outcome.REFUSED, Outcome.FAILED),
          3, EnumSet.of(Outcome.REFUSED),
          4, EnumSet.of(Outcome.HELD),
          5, EnumSet.of(Outcome.REFUSED, Outcome.FAILED, Outcome.BUSY),
          7, EnumSet.of(Outcome.FAILED),
          8, EnumSet.of(Outcome.USAGE),
          9, EnumSet.of(Outcome.USAGE, Outcome.FAILED, Outcome.BUSY));

  @ParameterizedTest
  @EnumSource
  void numbersLieInTheirRanges(ErrorCode code) {
    assertThat(OUTCOMES_BY_RANGE).containsKey(code.number() / 1000);
    assertThat(OUTCOMES_BY_RANGE.get(code.number() / 1000)).contains(code.outcome());
    assertThat(code).hasToString("WF-" + code.number() + " " + code.name());
  }

  @Test
  void noNumberIsGivenTwice() {
    Set<Integer> numbers = new TreeSet<>();
    Arrays.stream(ErrorCode.values()).forEach(code -> numbers.add(code.number()));
    assertThat(numbers).hasSameSizeAs(ErrorCode.values());
  }

  @Test
  void theyStandInTheOrderOfTheirNumbers() {
    assertThat(ErrorCode.values())
        .isSortedAccordingTo((a, b) -> Integer.compare(a.number(), b.number()));
  }

  /** Scripts of operators rely on these. */
  @ParameterizedTest
  @CsvSource({"DONE, 0", "FAILED, 1", "USAGE, 2", "REFUSED, 3", "HELD, 4", "BUSY, 5"})
  void exitStatuses(Outcome outcome, int status) {
    assertThat(outcome.exitStatus()).isEqualTo(status);
  }
}
