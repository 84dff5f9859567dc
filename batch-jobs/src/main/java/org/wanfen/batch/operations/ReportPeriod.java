package org.wanfen.batch.operations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A calendar month or a calendar year that a report is about.
 *
 * @param text as people write it, for example {@code 2013-11} or {@code 2013}
 * @param from its first day
 * @param to its last day
 */
public record ReportPeriod(String text, LocalDate from, LocalDate to) {

  private static final int DECEMBER = 12;

  /**
   * Reads a period.
   *
   * @param text a month such as {@code 2013-11} or a year such as {@code 2013}
   * @throws IllegalArgumentException if it is neither
   */
  public static ReportPeriod parse(String text) {
    if (!text.matches("[1-9][0-9]{3}(-[0-9]{2})?")) {
      throw notAPeriod(text, null);
    }
    try {
      boolean year = text.indexOf('-') < 0;
      YearMonth first = year ? Year.parse(text).atMonth(1) : YearMonth.parse(text);
      YearMonth last = year ? first.withMonth(DECEMBER) : first;
      return new ReportPeriod(text, first.atDay(1), last.atEndOfMonth());
    } catch (DateTimeException e) {
      throw notAPeriod(text, e);
    }
  }

  private static IllegalArgumentException notAPeriod(String text, DateTimeException cause) {
    return new IllegalArgumentException("'" + text + "' is not a month or a year", cause);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return text;
  }
}
