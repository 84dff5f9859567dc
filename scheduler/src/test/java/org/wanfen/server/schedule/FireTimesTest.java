package org.wanfen.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When nights begin. 2013-11-08 is a Friday. */
final class FireTimesTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static FireTimes times(String cron, ZoneId zone) throws ParseException {
    return FireTimes.of(cron, zone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Every day: the day after; missed a day later.
        "0 10 0 * * ?       | 2013-11-08 | 2013-11-09T00:10 | 2013-11-10T00:10",
        // In the evening, too: a night never begins before its day has ended.
        "0 30 23 * * ?      | 2013-11-08 | 2013-11-09T23:30 | 2013-11-10T23:30",
        // On working days: the nights of the week-end wait for Monday, together, and none is
        // missed.
        "0 10 0 ? * MON-FRI | 2013-11-08 | 2013-11-11T00:10 | 2013-11-12T00:10",
        "0 10 0 ? * MON-FRI | 2013-11-09 | 2013-11-11T00:10 | 2013-11-12T00:10",
        "0 10 0 ? * MON-FRI | 2013-11-10 | 2013-11-11T00:10 | 2013-11-12T00:10",
        "0 10 0 ? * MON-FRI | 2013-11-11 | 2013-11-12T00:10 | 2013-11-13T00:10",
        // Twice a day: the first counts.
        "0 0 1,5 * * ?      | 2013-11-08 | 2013-11-09T01:00 | 2013-11-10T01:00",
        // Midnight itself is after the day.
        "0 0 0 * * ?        | 2013-11-08 | 2013-11-09T00:00 | 2013-11-10T00:00",
      })
  void everyDayHasATimeAfterItsEnd(String cron, LocalDate day, String time, String missed)
      throws ParseException {
    FireTimes times = times(cron, SHANGHAI);
    assertThat(times.ofNight(day)).contains(shanghai(time));
    assertThat(times.missedFrom(day)).contains(shanghai(missed));
  }

  private static Instant shanghai(String local) {
    return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  @Test
  void timesAreInTheFundsZone() throws ParseException {
    LocalDate day = LocalDate.of(2013, 11, 8);
    for (String zone : new String[] {"Asia/Shanghai", "America/New_York", "UTC"}) {
      ZonedDateTime time =
          times("0 10 0 * * ?", ZoneId.of(zone)).ofNight(day).orElseThrow().atZone(ZoneId.of(zone));
      assertThat(time.toLocalDateTime().toString()).isEqualTo("2013-11-09T00:10");
    }
  }

  @Test
  void anExpressionMayComeToItsEnd() throws ParseException {
    FireTimes times = times("0 10 0 9 11 ? 2013", SHANGHAI);
    assertThat(times.ofNight(LocalDate.of(2013, 11, 8))).isPresent();
    assertThat(times.missedFrom(LocalDate.of(2013, 11, 8))).isEmpty();
    assertThat(times.ofNight(LocalDate.of(2013, 11, 9))).isEmpty();
  }

  @Test
  void whatIsNoExpressionIsRefused() {
    assertThatThrownBy(() -> times("10 past midnight", SHANGHAI))
        .isInstanceOf(ParseException.class);
  }
}
