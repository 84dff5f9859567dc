package org.wanfen.batch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When a deadline is at risk. */
final class RiskTest {

  private static final Instant DEADLINE = Instant.parse("2013-11-11T18:00:00Z");
  private static final Duration MARGIN = Duration.ofMinutes(3);

  private final Risk risk = new Risk(DEADLINE, MARGIN);
  private Instant now = DEADLINE.minusSeconds(1_800);

  /** A second later. */
  private boolean judge(Duration late) {
    now = now.plusSeconds(1);
    return risk.judge(now, DEADLINE.plus(late));
  }

  private List<Boolean> judge(int times, Duration late) {
    List<Boolean> judged = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      judged.add(judge(late));
    }
    return judged;
  }

  @Test
  void anEndExactlyAtTheDeadlineIsInTime() {
    assertThat(judge(60, Duration.ZERO)).containsOnly(false);
  }

  @Test
  void aLateEndIsARiskOnceItLasts() {
    assertThat(judge(10, Duration.ofMillis(1))).containsOnly(false);
    assertThat(judge(20, Duration.ofMillis(1))).containsOnly(true);
  }

  @Test
  void aPeakIsNoRisk() {
    for (int i = 0; i < 20; i++) {
      assertThat(judge(10, Duration.ofHours(1))).containsOnly(false);
      assertThat(judge(Duration.ofMinutes(-1))).isFalse();
    }
  }

  @Test
  void theRiskIsOverWhenTheEndIsEarlyByTheMarginAndStaysSo() {
    judge(11, Duration.ofMinutes(1));
    assertThat(judge(60, Duration.ofMinutes(-2))).containsOnly(true);
    assertThat(judge(10, MARGIN.negated())).containsOnly(true);
    assertThat(judge(10, MARGIN.negated())).containsOnly(false);
  }

  @Test
  void anEndThatWaversAboutTheDeadlineIsToldOnceAtMost() {
    Random random = new Random(7);
    int changes = 0;
    boolean before = false;
    for (int i = 0; i < 1_700; i++) {
      long late = random.nextLong(-MARGIN.toSeconds() + 1, MARGIN.toSeconds());
      boolean raised = judge(Duration.ofSeconds(late));
      changes += raised == before ? 0 : 1;
      before = raised;
    }
    assertThat(changes).isLessThanOrEqualTo(1);
  }
}
