package org.wanfen.settlement.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.files.Refused;

class DatedCsvTest {

  private static final LocalDate NINTH = LocalDate.of(2013, 11, 9);

  @Test
  void readsACalendarInAnyOrder() {
    assertThat(calendar("date,trading\n2013-11-11,true\r\n2013-11-09,false").days())
        .isEqualTo(Map.of(NINTH, false, LocalDate.of(2013, 11, 11), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "''                                      | header",
        "date,trade                              | header",
        "date,trading                            | no days",
        "date,trading~2013-11-09                 | line 2",
        "date,trading~2013-11-09,true,x          | line 2",
        "date,trading~2013-11-09,true~~          | line 3",
        "date,trading~2013-11-09,TRUE            | line 2",
        "date,trading~2013-11-09, true           | line 2",
        "date,trading~2013-11-09,1               | line 2",
        "date,trading~2013-11-31,true            | line 2",
        "date,trading~20131109,true              | line 2",
        "date,trading~2013-11-09,true~2013-11-09,true | line 3"
      })
  void refusesCalendars(String text, String named) {
    Refused.with(
        ErrorCode.CALENDAR_INVALID,
        () -> calendar(text.replace('~', '\n')),
        "calendar.csv",
        text.isEmpty() ? "empty" : named);
  }

  @Test
  void readsQuotes() {
    assertThat(quotes("date,income_per_10k\n2013-11-10,-0.5\n2013-11-09,1.2345\n"))
        .containsExactly(
            Map.entry(NINTH, new BigDecimal("1.2345")),
            Map.entry(NINTH.plusDays(1), new BigDecimal("-0.5")));
    assertThat(quotes("date,income_per_10k")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.23456", "1e2", "''", "+1", "01", "1.", ".5", "x", "１"})
  void refusesQuotes(String quote) {
    Refused.with(
        ErrorCode.QUOTES_INVALID,
        () -> quotes("date,income_per_10k\n2013-11-09,1.2\n2013-11-10," + quote),
        "quotes.csv",
        "line 3");
  }

  @Test
  void readsAPublishedHistory() {
    String header = "date,income_per_10k,seven_day_yield\n";
    assertThat(history(header + "2013-11-09,1.467,6.03\n"))
        .containsExactly(
            Map.entry(NINTH, new PublishedQuote(new BigDecimal("1.467"), new BigDecimal("6.03"))));
    Refused.with(ErrorCode.QUOTES_INVALID, () -> history(header + "2013-11-09,1.467,"), "line 2");
    Refused.with(
        ErrorCode.QUOTES_INVALID, () -> history(header + "2013-11-09,1.467,6.0345"), "line 2");
  }

  @Test
  void failsOnlyTheFieldThatIsNotUtf8() {
    byte[] bytes = "date,trading\n2013-11-09,tru?\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xE9;
    Refused.with(
        ErrorCode.CALENDAR_INVALID, () -> CalendarCsv.parse(bytes, "calendar.csv"), "line 2");
  }

  private static org.wanfen.fund.calendar.TradingCalendar calendar(String text) {
    return CalendarCsv.parse(text.getBytes(StandardCharsets.UTF_8), "calendar.csv");
  }

  private static Map<LocalDate, BigDecimal> quotes(String text) {
    return QuotesCsv.parse(text.getBytes(StandardCharsets.UTF_8), "quotes.csv");
  }

  private static Map<LocalDate, PublishedQuote> history(String text) {
    return PublishedHistoryCsv.parse(text.getBytes(StandardCharsets.UTF_8), "history.csv");
  }
}
