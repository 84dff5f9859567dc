package org.wanfen.fund.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TradingCalendarTest {

  private static final LocalDate FRIDAY = LocalDate.of(2013, 9, 27);

  /** Friday trades, then a weekend, then Monday trades; nothing is known beyond. */
  private static TradingCalendar fridayToMonday() {
    return TradingCalendar.of(
        Map.of(
            FRIDAY,
            true,
            FRIDAY.plusDays(1),
            false,
            FRIDAY.plusDays(2),
            false,
            FRIDAY.plusDays(3),
            true));
  }

  @Test
  void knowsTheDaysThatItWasGiven() {
    TradingCalendar calendar = fridayToMonday();
    assertThat(calendar.isTradingDay(FRIDAY)).isTrue();
    assertThat(calendar.isTradingDay(FRIDAY.plusDays(1))).isFalse();
    assertThat(calendar.covers(FRIDAY.plusDays(3))).isTrue();
    assertThat(calendar.covers(FRIDAY.plusDays(4))).isFalse();
    assertThat(calendar.days().keySet())
        .containsExactly(FRIDAY, FRIDAY.plusDays(1), FRIDAY.plusDays(2), FRIDAY.plusDays(3));
  }

  @Test
  void theNextTradingDayLeapsOverDaysOff() {
    TradingCalendar calendar = fridayToMonday();
    assertThat(calendar.nextTradingDay(FRIDAY.minusDays(1))).isEqualTo(FRIDAY);
    assertThat(calendar.nextTradingDay(FRIDAY)).isEqualTo(FRIDAY.plusDays(3));
    assertThat(calendar.nextTradingDay(FRIDAY.plusDays(2))).isEqualTo(FRIDAY.plusDays(3));
  }

  @Test
  void neverGuessesADayThatItDoesNotCover() {
    TradingCalendar calendar = fridayToMonday();
    assertOutside(() -> calendar.isTradingDay(FRIDAY.plusDays(4)), FRIDAY.plusDays(4));
    assertOutside(() -> calendar.isTradingDay(FRIDAY.minusDays(1)), FRIDAY.minusDays(1));
    assertOutside(() -> calendar.nextTradingDay(FRIDAY.plusDays(3)), FRIDAY.plusDays(4));
    assertOutside(() -> TradingCalendar.of(Map.of()).isTradingDay(FRIDAY), FRIDAY);
  }

  @Test
  void aGapIsNotCovered() {
    TradingCalendar calendar =
        TradingCalendar.of(
            Map.of(FRIDAY, true, FRIDAY.plusDays(1), false, FRIDAY.plusDays(3), true));
    assertOutside(() -> calendar.nextTradingDay(FRIDAY), FRIDAY.plusDays(2));
  }

  @Test
  void doesNotChangeWithTheMapThatItWasMadeOf() {
    Map<LocalDate, Boolean> days = new HashMap<>(Map.of(FRIDAY, true));
    TradingCalendar calendar = TradingCalendar.of(days);
    days.put(FRIDAY, false);
    assertThat(calendar.isTradingDay(FRIDAY)).isTrue();
    assertThatThrownBy(() -> calendar.days().put(FRIDAY, false))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static void assertOutside(Runnable question, LocalDate day) {
    assertThatThrownBy(question::run)
        .isInstanceOfSatisfying(
            OutsideCalendarException.class,
            outside -> {
              assertThat(outside.day()).isEqualTo(day);
              assertThat(outside).hasMessageContaining(day.toString());
            });
  }
}
