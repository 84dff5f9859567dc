package org.wanfen.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.operations.Summary.Events;

class NightTableTest {

  @Test
  void aNightsFiguresStandUnderTheirHeadings() {
    String header = NightTable.header();
    String line = NightTable.line(night(Optional.of(summary())));

    assertThat(line.split(" +"))
        .containsExactly(
            "2013-11-11",
            "80,000,000",
            "1,234",
            "-30,197,314.90",
            "-1.2401",
            "4.630",
            "1/2",
            "12.3");
    for (String heading :
        List.of("accounts", "events", "pool", "per 10,000", "checks", "seconds")) {
      int end = header.indexOf(heading) + heading.length();
      assertThat(line.charAt(end - 1)).as(heading).isNotEqualTo(' ');
      assertThat(line.substring(end)).as(heading).matches("( .*)?");
    }
  }

  @Test
  void aNightThatWasNotReconciledHasDashes() {
    assertThat(NightTable.line(night(Optional.empty())).split(" +"))
        .containsExactly("2013-11-11", "-", "-", "-", "-", "-", "-", "12.3");
  }

  @Test
  void aNightWithoutAYieldHasADashForIt() {
    assertThat(Figures.figure(Optional.empty())).isEqualTo("-");
    assertThat(Figures.figure(Optional.of(new BigDecimal("0.0000")))).isEqualTo("0.0000");
  }

  private static NightResult night(Optional<Summary> summary) {
    return new NightResult(
        "000198",
        LocalDate.of(2013, 11, 11),
        1,
        NightState.PUBLISHED,
        false,
        true,
        summary,
        Duration.ofMillis(12_250),
        Optional.empty());
  }

  private static Summary summary() {
    return new Summary(
        "000198",
        LocalDate.of(2013, 11, 11),
        NightState.PUBLISHED,
        new Events(1234, 1200, 30, 3, 1, 0),
        Map.of(),
        Map.of(),
        -3_019_731_490L,
        Map.of(),
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        80_000_000,
        new BigDecimal("-1.2401"),
        Optional.of(new BigDecimal("4.630")),
        List.of(check(true), check(false)),
        List.of());
  }

  private static CheckLine check(boolean passed) {
    return new CheckLine(
        "POOL_SHARED_OUT",
        Optional.of(BigDecimal.ONE),
        Optional.of(BigDecimal.ONE),
        Optional.of(BigDecimal.ZERO),
        passed,
        List.of(),
        Optional.empty());
  }
}
