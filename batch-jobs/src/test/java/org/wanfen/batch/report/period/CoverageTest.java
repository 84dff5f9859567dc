package org.wanfen.batch.report.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.batch.report.model.DayStatement.Pending;
import org.wanfen.batch.report.model.PoolStruck;

class CoverageTest {

  private static final LocalDate FROM = LocalDate.parse("2013-11-28");

  /** P is published, H held, D given up, a point is no night. */
  @ParameterizedTest
  @CsvSource({
    "PPPP, 4, ''",
    "PPP., 3, '2013-12-01/2013-12-01 -'",
    "P..P, 2, '2013-11-29/2013-11-30 -'",
    ".PPP, 3, '2013-11-28/2013-11-28 -'",
    "PHH., 1, '2013-11-29/2013-11-30 HELD; 2013-12-01/2013-12-01 -'",
    "HDPH, 1, '2013-11-28/2013-11-28 HELD; 2013-11-29/2013-11-29 DISCARDED; 2013-12-01/2013-12-01 HELD'",
    "HPHP, 2, '2013-11-28/2013-11-28 HELD; 2013-11-30/2013-11-30 HELD'",
    "...., 0, '2013-11-28/2013-12-01 -'",
  })
  void everyDayIsPublishedOrInARangeOfThoseThatAreNot(String days, int published, String absent) {
    List<PeriodNight> nights = new ArrayList<>();
    for (int at = 0; at < days.length(); at++) {
      switch (days.charAt(at)) {
        case 'P' -> nights.add(night(at, NightState.PUBLISHED));
        case 'H' -> nights.add(night(at, NightState.HELD));
        case 'D' -> nights.add(night(at, NightState.DISCARDED));
        default -> assertThat(days.charAt(at)).isEqualTo('.');
      }
    }
    Coverage coverage = Coverage.of(FROM, FROM.plusDays(days.length() - 1L), nights);

    assertThat(coverage.days()).isEqualTo(days.length());
    assertThat(coverage.published()).isEqualTo(published);
    assertThat(coverage.complete()).isEqualTo(published == days.length());
    assertThat(
            String.join(
                "; ",
                coverage.absent().stream()
                    .map(
                        of ->
                            of.from()
                                + "/"
                                + of.to()
                                + " "
                                + of.state().map(Enum::name).orElse("-"))
                    .toList()))
        .isEqualTo(absent);
  }

  private static PeriodNight night(int at, NightState state) {
    Pending none = new Pending(0, 0, 0, 0, 0, 0);
    FiguresOfNight figures =
        new FiguresOfNight(
            new DayStatement(0, List.of(), 0, none, none, 0, 0, 0),
            new PoolStruck(List.of(), 0, 0, Optional.empty(), List.of(), 0, 0),
            0,
            0,
            java.math.BigDecimal.ZERO,
            Optional.empty(),
            0);
    return new PeriodNight(
        FROM.plusDays(at),
        1,
        state,
        state == NightState.PUBLISHED ? Optional.of(figures) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
