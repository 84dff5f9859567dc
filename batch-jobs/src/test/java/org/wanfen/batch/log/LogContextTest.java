package org.wanfen.batch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.logging.log4j.ThreadContext;
import org.junit.jupiter.api.Test;
import org.wanfen.batch.window.ThreadTicker;
import org.wanfen.batch.window.Ticker.Ticking;

class LogContextTest {

  private static final LogContext NIGHT = LogContext.of("000198", LocalDate.of(2013, 11, 11));
  private static final Map<String, String> ABOUT_IT =
      Map.of("fund", "000198", "date", "2013-11-11");

  private static Map<String, String> about() {
    return ThreadContext.getImmutableContext();
  }

  @Test
  void linesAreAboutWhatIsDoneAndAfterwardsAboutNothing() {
    assertThat(NIGHT.get(LogContextTest::about)).isEqualTo(ABOUT_IT);
    assertThat(about()).isEmpty();

    assertThatThrownBy(
            () ->
                NIGHT.run(
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(about()).isEmpty();
  }

  @Test
  void whatIsInsideAddsToWhatIsOutside() {
    Map<String, String> both =
        LogContext.of("000343").get(() -> LogContext.of("000198").get(LogContextTest::about));
    assertThat(both).isEqualTo(Map.of("fund", "000198"));
    LogContext.of("000198")
        .run(
            () -> {
              assertThat(NIGHT.get(LogContextTest::about)).isEqualTo(ABOUT_IT);
              assertThat(about()).isEqualTo(Map.of("fund", "000198"));
            });
  }

  @Test
  void watchesTakeItAlongToTheirThreads() {
    CompletableFuture<Map<String, String>> seen = new CompletableFuture<>();
    Ticking ticking =
        NIGHT.get(
            () ->
                new ThreadTicker()
                    .every(Duration.ofHours(1), "a test", () -> seen.complete(about())));
    try {
      assertThat(seen.join()).isEqualTo(ABOUT_IT);
    } finally {
      ticking.close();
    }
  }
}
