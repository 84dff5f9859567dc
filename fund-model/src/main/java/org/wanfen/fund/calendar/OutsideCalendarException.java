package org.wanfen.fund.calendar;

import java.time.LocalDate;

/** The calendar was asked about a day that it does not cover. */
public final class OutsideCalendarException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LocalDate day;

  OutsideCalendarException(LocalDate day, TradingCalendar calendar) {
    super("the calendar does not cover " + day + " (it covers " + calendar + ")");
    this.day = day;
  }

  /** The day that was asked about. */
  public LocalDate day() {
    return day;
  }
}
