package org.wanfen.batch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as people read them. */
final class SpansTest {

  @ParameterizedTest
  @CsvSource({
    "-5, 0.0 s",
    "0, 0.0 s",
    "1249, 1.2 s",
    "9999, 9.9 s",
    "10000, 10 s",
    "59999, 59 s",
    "60000, 1 min 0 s",
    "5025000, 83 min 45 s",
  })
  void timesAreReadByPeople(long millis, String text) {
    assertThat(Spans.text(Duration.ofMillis(millis))).isEqualTo(text);
  }
}
