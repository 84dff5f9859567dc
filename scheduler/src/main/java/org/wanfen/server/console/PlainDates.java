package org.wanfen.server.console;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;

/** Dates and months in addresses and forms, as people write them: four digits for the year. */
final class PlainDates {

  private PlainDates() {}

  static void register(FormatterRegistry registry) {
    registry.addConverter(
        String.class, LocalDate.class, (Converter<String, LocalDate>) PlainDates::date);
    registry.addConverter(
        String.class, YearMonth.class, (Converter<String, YearMonth>) PlainDates::month);
  }

  /** Nothing for a field that was left empty. */
  private static LocalDate date(String text) {
    return text.isBlank() ? null : LocalDate.parse(plain(text, "[0-9]{4}-[0-9]{2}-[0-9]{2}"));
  }

  private static YearMonth month(String text) {
    return text.isBlank() ? null : YearMonth.parse(plain(text, "[0-9]{4}-[0-9]{2}"));
  }

  private static String plain(String text, String form) {
    if (!text.strip().matches(form)) {
      throw new IllegalArgumentException("'" + text + "' is no date");
    }
    return text.strip();
  }
}
