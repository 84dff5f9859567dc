package org.wanfen.fund.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which days are trading days of the fund.
 *
 * <p>It covers the days that it was given and answers for no other: a question about a day outside
 * throws, it never guesses.
 */
public final class TradingCalendar {

  private final NavigableMap<LocalDate, Boolean> days;

  private TradingCalendar(NavigableMap<LocalDate, Boolean> days) {
    this.days = Collections.unmodifiableNavigableMap(days);
  }

  /**
   * A calendar of the given days.
   *
   * @param tradingByDay for each covered day, whether it is a trading day
   */
  public static TradingCalendar of(Map<LocalDate, Boolean> tradingByDay) {
    return new TradingCalendar(new TreeMap<>(tradingByDay));
  }

  /** Whether this calendar knows the day. */
  public boolean covers(LocalDate day) {
    return days.containsKey(day);
  }

  /**
   * Whether the day is a trading day.
   *
   * @throws OutsideCalendarException if the day is not covered
   */
  public boolean isTradingDay(LocalDate day) {
    Boolean trading = days.get(day);
    if (trading == null) {
      throw new OutsideCalendarException(day, this);
    }
    return trading;
  }

  /**
   * The first trading day after a day.
   *
   * @throws OutsideCalendarException if a day that has to be asked about is not covered
   */
  public LocalDate nextTradingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isTradingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** All covered days in order, with whether they are trading days; unmodifiable. */
  public NavigableMap<LocalDate, Boolean> days() {
    return days;
  }

  /** What is covered, for messages: the first and the last day. */
  @Override
  public String toString() {
    return days.isEmpty() ? "an empty calendar" : days.firstKey() + " to " + days.lastKey();
  }
}
