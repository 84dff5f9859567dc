package org.wanfen.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

class ReplayDaysTest {

  private static final LocalDate FIRST = LocalDate.of(2013, 11, 30);

  @Test
  void everyDayFromTheFirstDateOn() {
    List<LocalDate> inbox = List.of(day(2), day(-1), day(0), day(1));

    assertThat(ReplayDays.of(inbox, FIRST, OptionalInt.empty()))
        .containsExactly(day(0), day(1), day(2));
  }

  @Test
  void asManyAsAskedFor() {
    List<LocalDate> inbox = List.of(day(0), day(1), day(3));

    assertThat(ReplayDays.of(inbox, FIRST, OptionalInt.of(2))).containsExactly(day(0), day(1));
    assertThat(ReplayDays.of(List.of(day(0)), FIRST, OptionalInt.of(9))).containsExactly(day(0));
  }

  @Test
  void aGapIsRefused() {
    assertRefused(List.of(day(0), day(2)), day(1));
    assertRefused(List.of(day(1), day(2)), day(0));
    assertRefused(List.of(day(-1)), day(0));
    assertRefused(List.of(), day(0));
  }

  private static void assertRefused(List<LocalDate> inbox, LocalDate missing) {
    assertThatThrownBy(() -> ReplayDays.of(inbox, FIRST, OptionalInt.empty()))
        .hasMessageContaining(missing.toString())
        .isInstanceOfSatisfying(
            WanfenException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FEED_MISSING));
  }

  private static LocalDate day(int after) {
    return FIRST.plusDays(after);
  }
}
