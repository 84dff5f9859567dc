package org.wanfen.server.console;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.batch.operations.NightQueries.NightLine;

/**
 * A month of a fund's nights, as a calendar.
 *
 * @param fund the fund
 * @param month the month
 * @param weeks its weeks from Monday on; days of other months are in them
 * @param nights its nights in order
 */
record NightsMonth(FundLine fund, YearMonth month, List<List<Day>> weeks, List<NightLine> nights) {

  private static final int WEEK = 7;

  /**
   * A day.
   *
   * @param date the date
   * @param inMonth whether it belongs to the month
   * @param isNext whether its night is the next to be published
   * @param night its night; empty if there was none
   */
  record Day(LocalDate date, boolean inMonth, boolean isNext, Optional<NightLine> night) {

    /** How it stands, as the name of a state. */
    public String state() {
      return night.map(line -> line.state().name()).orElse("NONE");
    }
  }

  static NightsMonth of(FundLine fund, YearMonth month, List<NightLine> all) {
    Map<LocalDate, NightLine> byDate =
        all.stream()
            .filter(line -> YearMonth.from(line.date()).equals(month))
            .collect(Collectors.toMap(NightLine::date, Function.identity()));
    List<List<Day>> weeks = new ArrayList<>();
    LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
    while (!monday.isAfter(month.atEndOfMonth())) {
      List<Day> week = new ArrayList<>();
      for (int i = 0; i < WEEK; i++) {
        LocalDate date = monday.plusDays(i);
        week.add(
            new Day(
                date,
                YearMonth.from(date).equals(month),
                date.equals(fund.nextDate()),
                Optional.ofNullable(byDate.get(date))));
      }
      weeks.add(week);
      monday = monday.plusDays(WEEK);
    }
    return new NightsMonth(
        fund, month, weeks, byDate.values().stream().sorted(NightsMonth::inOrder).toList());
  }

  private static int inOrder(NightLine one, NightLine other) {
    return one.date().compareTo(other.date());
  }
}
