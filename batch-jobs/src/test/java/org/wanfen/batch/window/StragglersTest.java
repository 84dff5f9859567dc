package org.wanfen.batch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.window.Work.Straggler;
import org.wanfen.settlement.night.NightProgress.Part;

/** Which parts of a step lag behind. */
final class StragglersTest {

  private static final Instant START = Instant.parse("2013-11-11T17:00:00Z");

  private final Stragglers parts = new Stragglers();

  private static Part bucket(int wave, int number) {
    return new Part(wave, number, "bucket " + number);
  }

  private static Instant after(long millis) {
    return START.plusMillis(millis);
  }

  private void took(int number, long millis) {
    parts.began(bucket(1, number), START);
    parts.ended(bucket(1, number), true, after(millis));
  }

  @ParameterizedTest
  @CsvSource({
    // the others took in the middle, at work for, lags
    "1000, 4999, false",
    "1000, 5000, false",
    "1000, 5001, true",
    "2000, 6000, false",
    "2000, 6001, true",
    "60000, 180000, false",
    "60000, 180001, true",
  })
  void oneThatTakesThreeTimesAsLongAsTheOthersLags(long median, long atWork, boolean lags) {
    took(0, 1);
    took(1, median);
    took(2, median * 50);
    parts.began(bucket(1, 3), START);
    assertThat(parts.at(after(atWork)).stream().map(Straggler::name).toList())
        .isEqualTo(lags ? List.of("bucket 3") : List.of());
  }

  @Test
  void itSaysSinceWhenAndWhatTheOthersTook() {
    took(0, 1_000);
    parts.began(bucket(1, 17), after(500));
    assertThat(parts.at(after(10_000)))
        .containsExactly(
            new Straggler("bucket 17", after(500), Optional.of(Duration.ofSeconds(1))));
  }

  @Test
  void oneThatHasEndedLagsNoMore() {
    took(0, 1_000);
    parts.began(bucket(1, 1), START);
    parts.began(bucket(1, 2), START);
    parts.ended(bucket(1, 1), true, after(9_000));
    parts.ended(bucket(1, 2), false, after(9_000));
    assertThat(parts.at(after(60_000))).isEmpty();
  }

  @Test
  void whatFailedSaysNothingAboutHowLongTheOthersTake() {
    parts.began(bucket(1, 0), START);
    parts.ended(bucket(1, 0), false, after(10));
    parts.began(bucket(1, 1), START);
    assertThat(parts.at(after(59_000))).isEmpty();
  }

  @Test
  void wavesAreNotComparedWithEachOther() {
    took(0, 1_000);
    parts.began(bucket(2, 0), START);
    assertThat(parts.at(after(60_000))).isEmpty();
  }

  @Test
  void asLongAsNoneHasEndedAMinuteIsLong() {
    parts.began(bucket(1, 0), START);
    parts.began(bucket(1, 1), after(2_000));
    assertThat(parts.at(after(61_000))).extracting(Straggler::name).containsExactly("bucket 0");
    assertThat(parts.at(after(63_000)))
        .extracting(Straggler::name)
        .containsExactly("bucket 0", "bucket 1");
  }

  @Test
  void ofVeryManyTheSlowestAreNamed() {
    took(0, 1_000);
    for (int i = 1; i <= 100; i++) {
      parts.began(bucket(1, i), after(i));
    }
    assertThat(parts.at(after(60_000)))
        .hasSize(Stragglers.MOST)
        .first()
        .extracting(Straggler::name)
        .isEqualTo("bucket 1");
  }
}
