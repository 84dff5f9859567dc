package org.wanfen.sample.maker;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.wanfen.fund.calendar.TradingCalendar;

/** Cuts calendars from china-2013.csv. */
final class ChinaCalendar {

  private ChinaCalendar() {}

  /** The calendar of some days of 2013, both ends included. */
  static TradingCalendar between(LocalDate from, LocalDate to) {
    NavigableMap<LocalDate, Boolean> days = new TreeMap<>();
    for (String[] row : Resource.rows("china-2013.csv")) {
      days.put(LocalDate.parse(row[0]), Boolean.valueOf(row[1]));
    }
    return TradingCalendar.of(days.subMap(from, true, to, true));
  }
}
