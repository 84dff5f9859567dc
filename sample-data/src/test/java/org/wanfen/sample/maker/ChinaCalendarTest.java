package org.wanfen.sample.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.calendar.TradingCalendar;

/** The holidays of 2013 as the State Council's notice gives them. */
class ChinaCalendarTest {

  private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2013, 12, 31);
  private final TradingCalendar calendar = ChinaCalendar.between(FIRST, LAST);

  @Test
  void itCoversTheYear() {
    assertThat(calendar.days()).hasSize(365);
    assertThat(calendar.days().firstKey()).isEqualTo(FIRST);
    assertThat(calendar.days().lastKey()).isEqualTo(LAST);
  }

  @Test
  void weekendsAreNotTradingWorkingOnesToo() {
    assertThat(FIRST.datesUntil(LAST.plusDays(1)))
        .filteredOn(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
        .hasSize(104)
        .noneMatch(calendar::isTradingDay);
  }

  @ParameterizedTest
  @CsvSource({
    "--01-01, --01-03",
    "--02-09, --02-15",
    "--04-04, --04-06",
    "--04-29, --05-01",
    "--06-10, --06-12",
    "--09-19, --09-21",
    "--10-01, --10-07",
  })
  void holidaysAreNotTradingAndTheWeekdaysAroundThemAre(MonthDay from, MonthDay to) {
    LocalDate first = from.atYear(2013);
    LocalDate last = to.atYear(2013);

    assertThat(first.datesUntil(last.plusDays(1))).noneMatch(calendar::isTradingDay);
    assertThat(nextWeekday(last)).matches(calendar::isTradingDay);
  }

  @Test
  void nothingElseIsClosed() {
    Set<LocalDate> closedWeekdays = new TreeSet<>();
    calendar
        .days()
        .forEach(
            (day, trading) -> {
              if (!trading && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                closedWeekdays.add(day);
              }
            });

    List<LocalDate> holidays =
        List.of(
            LocalDate.of(2013, 1, 1),
            LocalDate.of(2013, 2, 11),
            LocalDate.of(2013, 4, 4),
            LocalDate.of(2013, 4, 29),
            LocalDate.of(2013, 6, 10),
            LocalDate.of(2013, 9, 19),
            LocalDate.of(2013, 10, 1));
    int weekdays = 3 + 5 + 2 + 3 + 3 + 2 + 5;
    assertThat(closedWeekdays).containsAll(holidays).hasSize(weekdays);
  }

  private static LocalDate nextWeekday(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (next.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
      next = next.plusDays(1);
    }
    return next;
  }
}
