package org.wanfen.batch.fund;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.dataset.CalendarCsv;

/**
 * New calendar days over those that a fund has.
 *
 * <p>A night of {@code T} has confirmed orders or not because of day {@code T + 1}, so nothing up
 * to there changes any more. Orders may be pending for the trade date that followed: until then a
 * trading day may turn into a holiday (they are confirmed later), but no holiday into a trading day
 * (they would have had an earlier trade date).
 */
final class CalendarMerge {

  private final NavigableMap<LocalDate, Boolean> merged;
  private int added;
  private int changed;

  /**
   * Merges.
   *
   * @param fixedTo the last day that may not change; empty if none was used
   * @param carriedTo the latest trade date of pending orders; empty if there are none
   */
  CalendarMerge(
      TradingCalendar before,
      TradingCalendar file,
      Optional<LocalDate> fixedTo,
      Optional<LocalDate> carriedTo) {
    merged = new TreeMap<>(before.days());
    for (Map.Entry<LocalDate, Boolean> day : file.days().entrySet()) {
      Boolean was = merged.put(day.getKey(), day.getValue());
      if (was == null) {
        added++;
      } else if (!was.equals(day.getValue())) {
        requireChangeable(day.getKey(), day.getValue(), fixedTo, carriedTo);
        changed++;
      }
    }
  }

  private static void requireChangeable(
      LocalDate day, boolean trading, Optional<LocalDate> fixedTo, Optional<LocalDate> carriedTo) {
    if (fixedTo.isPresent() && !day.isAfter(fixedTo.get())) {
      throw refused(
          day
              + " may not change any more: nights up to "
              + fixedTo.get().minusDays(1)
              + " were run with it");
    }
    if (trading && carriedTo.isPresent() && !day.isAfter(carriedTo.get())) {
      throw refused(
          day
              + " may not become a trading day: orders are pending for trade date "
              + carriedTo.get());
    }
  }

  private static WanfenException refused(String what) {
    return new WanfenException(
        ErrorCode.CALENDAR_INVALID,
        "calendar.csv: " + what,
        "The calendar is as it was.",
        "Leave that day as it is in the file, then give the command again.");
  }

  int added() {
    return added;
  }

  int changed() {
    return changed;
  }

  LocalDate from() {
    return merged.firstKey();
  }

  LocalDate to() {
    return merged.lastKey();
  }

  /** The merged calendar, as a file. */
  String csv() {
    StringBuilder text = new StringBuilder(CalendarCsv.HEADER).append('\n');
    merged.forEach((day, trading) -> text.append(day).append(',').append(trading).append('\n'));
    return text.toString();
  }
}
