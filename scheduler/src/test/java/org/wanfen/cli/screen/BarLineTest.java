package org.wanfen.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0   | 0    | 65 | settle  1:05",
        "0   | 1200 | 9  | settle   0 % ░░░░░░░░░░░░░░░░░░░░░░░░  0 of 1,200",
        "300 | 1200 | 30 | settle  25 % ██████░░░░░░░░░░░░░░░░░░  300 of 1,200, 1:30 left",
        "600 | 1200 | 61 | settle  50 % ████████████░░░░░░░░░░░░  600 of 1,200, 1:01 left",
        "1200|1200  | 61 | settle 100 % ████████████████████████  1,200 of 1,200, 0:00 left",
      })
  void saysHowFarItIsAndWhatIsLeft(long done, long total, long seconds, String line) {
    Duration elapsed = Duration.ofSeconds(seconds);
    String left = BarLine.left(done, total, elapsed);
    assertThat(BarLine.line("settle", done, total, elapsed, left)).isEqualTo(line);
  }
}
