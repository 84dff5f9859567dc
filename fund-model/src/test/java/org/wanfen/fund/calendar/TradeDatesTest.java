package org.wanfen.fund.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeDatesTest {

  private static final LocalTime CUT_OFF = LocalTime.of(15, 0);

  /** The National Day of 2013: Tuesday the 1st to Monday the 7th off; the weekends too. */
  private static TradingCalendar nationalDay() {
    Map<LocalDate, Boolean> days = new TreeMap<>();
    for (int day = 1; day <= 14; day++) {
      days.put(LocalDate.of(2013, 10, day), day >= 8 && day != 12 && day != 13);
    }
    days.put(LocalDate.of(2013, 9, 28), false);
    days.put(LocalDate.of(2013, 9, 29), false);
    days.put(LocalDate.of(2013, 9, 30), true);
    return TradingCalendar.of(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2013-09-30T00:00:00.000, 2013-09-30",
    "2013-09-30T14:59:59.999, 2013-09-30",
    "2013-09-30T15:00:00.000, 2013-10-08",
    "2013-09-30T15:00:00.001, 2013-10-08",
    "2013-09-30T23:59:59.999, 2013-10-08",
    "2013-09-29T09:00:00.000, 2013-09-30",
    "2013-09-28T23:00:00.000, 2013-09-30",
    "2013-10-01T00:00:00.000, 2013-10-08",
    "2013-10-07T14:00:00.000, 2013-10-08",
    "2013-10-08T14:00:00.000, 2013-10-08",
    "2013-10-11T15:00:00.000, 2013-10-14",
    "2013-10-12T10:00:00.000, 2013-10-14",
    "2013-10-14T14:59:59.999, 2013-10-14",
  })
  void theTradeDateOfAnOrder(LocalDateTime time, LocalDate tradeDate) {
    assertThat(new TradeDates(nationalDay(), CUT_OFF).of(time)).isEqualTo(tradeDate);
  }

  @ParameterizedTest
  @CsvSource({
    "2013-09-28, false",
    "2013-09-29, true",
    "2013-09-30, false",
    "2013-10-06, false",
    "2013-10-07, true",
    "2013-10-08, true",
    "2013-10-11, false",
    "2013-10-13, true",
  })
  void ordersAreConfirmedAtTheCloseBeforeATradingDay(LocalDate night, boolean confirms) {
    assertThat(new TradeDates(nationalDay(), CUT_OFF).confirmsAtCloseOf(night)).isEqualTo(confirms);
  }

  @Test
  void aDayThatHasToBeAskedAboutMustBeCovered() {
    TradeDates dates = new TradeDates(nationalDay(), CUT_OFF);
    LocalDate last = LocalDate.of(2013, 10, 14);
    assertThatThrownBy(() -> dates.of(last.atTime(CUT_OFF)))
        .isInstanceOf(OutsideCalendarException.class);
    assertThatThrownBy(() -> dates.of(last.plusDays(1).atStartOfDay()))
        .isInstanceOf(OutsideCalendarException.class);
    assertThatThrownBy(() -> dates.confirmsAtCloseOf(last))
        .isInstanceOf(OutsideCalendarException.class);
  }

  /** By the words of the rule: the first trading day whose cut-off has not yet come. */
  @Property(tries = 300)
  void theFirstTradingDayWhoseCutOffIsStillToCome(@ForAll long seed) {
    Random random = new Random(seed);
    LocalDate first = LocalDate.of(2013, 1, 1).plusDays(random.nextInt(2000));
    Map<LocalDate, Boolean> days = new TreeMap<>();
    for (int day = 0; day < 20; day++) {
      days.put(first.plusDays(day), day == 19 || random.nextBoolean());
    }
    LocalTime cutOff = LocalTime.ofSecondOfDay(1 + random.nextInt(86_399));
    LocalDateTime time = first.plusDays(random.nextInt(18)).atStartOfDay();
    time = time.plusNanos(random.nextInt(86_400_000) * 1_000_000L);
    LocalDate expected = null;
    for (Map.Entry<LocalDate, Boolean> day : days.entrySet()) {
      boolean stillToCome = time.isBefore(day.getKey().atTime(cutOff));
      if (expected == null && day.getValue() && stillToCome) {
        expected = day.getKey();
      }
    }
    assertThat(new TradeDates(TradingCalendar.of(days), cutOff).of(time)).isEqualTo(expected);
  }
}
