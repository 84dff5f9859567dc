package org.wanfen.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0   | 1200 | 9  | settle   0 % ░░░░░░░░░░░░░░░░░░░░░░░░  0 of 1,200",
        "300 | 1200 | 30 | settle  25 % ██████░░░░░░░░░░░░░░░░░░  300 of 1,200, 1:30 left",
        "600 | 1200 | 61 | settle  50 % ████████████░░░░░░░░░░░░  600 of 1,200, 1:01 left",
        "1200|1200  | 61 | settle 100 % ████████████████████████  1,200 of 1,200, 0:00 left",
      })
  void saysHowFarItIsAndWhatIsLeft(long done, long total, long seconds, String line) {
    String left = BarLine.left(done, total, Duration.ofSeconds(seconds));
    assertThat(BarLine.line("settle", done, total, left, 100)).isEqualTo(line);
  }

  @Test
  void onANarrowTerminalTheBarGivesWay() {
    for (int most = 40; most <= 100; most++) {
      String line =
          BarLine.line("settle    ", 20_000_000, 80_000_000, ", 1:30 left, night 2:10 left", most);
      long bar = line.chars().filter(at -> at == '█' || at == '░').count();
      assertThat(bar).isBetween(6L, 24L);
      assertThat(line).endsWith("20,000,000 of 80,000,000, 1:30 left, night 2:10 left");
      // Narrower than that it does not get; what does not fit is cut.
      assertThat(line.length()).isLessThanOrEqualTo(Math.max(most, line.length() - (int) bar + 6));
    }
  }

  @Test
  void beforeAnythingIsDoneNothingIsSaidAboutTheTimeLeft() {
    assertThat(BarLine.left(0, 1_200, Duration.ofSeconds(9))).isEmpty();
    assertThat(BarLine.left(5, 0, Duration.ofSeconds(9))).isEmpty();
  }
}
