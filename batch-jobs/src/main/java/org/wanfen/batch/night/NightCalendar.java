package org.wanfen.batch.night;

import java.time.LocalDate;
import java.util.Optional;
import org.wanfen.fund.calendar.OutsideCalendarException;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Questions of a night to the calendar; a day that it does not cover refuses the night. */
final class NightCalendar {

  private NightCalendar() {}

  /** Whether a day is a trading day. */
  static boolean isTradingDay(TradingCalendar calendar, LocalDate day) {
    try {
      return calendar.isTradingDay(day);
    } catch (OutsideCalendarException e) {
      throw outside(e.getMessage(), e);
    }
  }

  /** Makes sure that the calendar covers a day. */
  static void requireCovered(TradingCalendar calendar, LocalDate day) {
    if (!calendar.covers(day)) {
      throw outside("The calendar does not cover " + day + " (it covers " + calendar + ")", null);
    }
  }

  /** The next trading day; empty if the calendar ends before it. */
  static Optional<LocalDate> nextTradingDay(TradingCalendar calendar, LocalDate day) {
    try {
      return Optional.of(calendar.nextTradingDay(day));
    } catch (OutsideCalendarException e) {
      return Optional.empty();
    }
  }

  static WanfenException outside(String what, Throwable cause) {
    return new WanfenException(
        ErrorCode.OUTSIDE_CALENDAR,
        what,
        "Nothing was settled, published or changed.",
        "Bring the days that are missing, with: wanfen calendar add FILE",
        cause);
  }
}
