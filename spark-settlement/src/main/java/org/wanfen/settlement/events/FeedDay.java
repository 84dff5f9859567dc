package org.wanfen.settlement.events;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What of a day decides about an event.
 *
 * @param epochDay the business date, in days since 1970-01-01
 * @param tradingDay whether that is a trading day
 * @param cutOffMillis the time of day from which an order belongs to the next trading day
 */
record FeedDay(long epochDay, boolean tradingDay, long cutOffMillis) implements Serializable {

  static FeedDay of(FeedSource source) {
    return new FeedDay(
        source.date().toEpochDay(), source.tradingDay(), source.cutOff().toNanoOfDay() / 1_000_000);
  }

  LocalDate date() {
    return LocalDate.ofEpochDay(epochDay);
  }

  /** Whether the business date is the trade date of an order of this time of day. */
  boolean inTime(int millisOfDay) {
    return tradingDay && millisOfDay < cutOffMillis;
  }
}
