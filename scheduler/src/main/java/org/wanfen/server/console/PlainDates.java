package org.wanfen.server.console;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;

/**
 * Dates and months in addresses and forms, the same in every language: 2013-11-11 and 2013-11. The
 * year has four digits both ways; other years would be other addresses of the same page.
 */
final class PlainDates {

  private PlainDates() {}

  static void register(FormatterRegistry registry) {
    registry.addConverter(String.class, LocalDate.class, date());
    registry.addConverter(String.class, YearMonth.class, month());
    // Pages build addresses of dates by these two.
    registry.addConverter(LocalDate.class, String.class, LocalDate::toString);
    registry.addConverter(YearMonth.class, String.class, YearMonth::toString);
  }

  /** Nothing for a field that was left empty. */
  private static Converter<String, LocalDate> date() {
    return text ->
        text.isBlank() ? null : LocalDate.parse(plain(text, "[0-9]{4}-[0-9]{2}-[0-9]{2}"));
  }

  private static Converter<String, YearMonth> month() {
    return text -> text.isBlank() ? null : YearMonth.parse(plain(text, "[0-9]{4}-[0-9]{2}"));
  }

  private static String plain(String text, String form) {
    if (!text.strip().matches(form)) {
      throw new IllegalArgumentException("'" + text + "' is no date");
    }
    return text.strip();
  }
}
