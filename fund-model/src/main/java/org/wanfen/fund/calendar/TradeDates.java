package org.wanfen.fund.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/**
 * The trade date that an order gets from the time at which it came.
 *
 * <p>Its own day, if that is a trading day and the time is before the cut-off; else the next
 * trading day. The cut-off itself is already late.
 *
 * @param calendar the fund's trading days
 * @param cutOff the time of day from which an order belongs to the next trading day
 */
public record TradeDates(TradingCalendar calendar, LocalTime cutOff) {

  /** Makes the rule. */
  public TradeDates {
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(cutOff, "cutOff");
  }

  /**
   * The trade date of an order.
   *
   * @throws OutsideCalendarException if a day that has to be asked about is not covered
   */
  public LocalDate of(LocalDateTime orderTime) {
    LocalDate day = orderTime.toLocalDate();
    boolean inTime = orderTime.toLocalTime().isBefore(cutOff);
    return calendar.isTradingDay(day) && inTime ? day : calendar.nextTradingDay(day);
  }

  /**
   * Whether pending orders are confirmed at the close of a night: when the day after is a trading
   * day, all of them with a trade date up to the night's own are.
   *
   * @throws OutsideCalendarException if the day after is not covered
   */
  public boolean confirmsAtCloseOf(LocalDate businessDate) {
    return calendar.isTradingDay(businessDate.plusDays(1));
  }
}
