package org.wanfen.batch.fund;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.calendar.TradingCalendar;

/** The nights of funds that have begun and count: published, or still open. */
final class BegunNights {

  private final NightRecords nights;

  BegunNights(NightRecords nights) {
    this.nights = nights;
  }

  /** The last date that was published or is open. */
  Optional<LocalDate> lastDate(String fund) {
    return nights.nights(fund).stream()
        .filter(night -> night.open() || night.publishedAt().isPresent())
        .map(NightRow::date)
        .max(LocalDate::compareTo);
  }

  /** The last trade date that orders of such nights are carried to. */
  Optional<LocalDate> lastTradeDate(String fund, TradingCalendar calendar) {
    return nights.nights(fund).stream()
        .filter(night -> night.open() || night.publishedAt().isPresent())
        .flatMap(night -> tradeDateOf(night, calendar).stream())
        .max(LocalDate::compareTo);
  }

  /** One that has only begun may be freezing the calendar as it is this moment. */
  private static Optional<LocalDate> tradeDateOf(NightRow night, TradingCalendar calendar) {
    if (night.plan().isPresent()) {
      return night.plan().get().nextTradingDay();
    }
    return calendar.days().tailMap(night.date(), false).entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
