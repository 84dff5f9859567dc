package org.wanfen.batch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.WorkUnit;
import org.wanfen.batch.records.StepTime;

/** What is left of a night, by what was done and by earlier nights. */
final class EstimateTest {

  private static final Instant BEGAN = Instant.parse("2013-11-11T17:00:00Z");
  private static final StepTimes NO_NIGHT = new StepTimes(List.of());

  /** One earlier night in which every step took as many seconds, on 1,000 accounts or rows. */
  private static StepTimes allTook(long seconds) {
    List<StepTime> times = new ArrayList<>();
    for (NightStep step : NightStep.values()) {
      OptionalLong units =
          step.unit() == WorkUnit.NONE ? OptionalLong.empty() : OptionalLong.of(1_000);
      times.add(new StepTime(1, step, Duration.ofSeconds(seconds), units));
    }
    return new StepTimes(times);
  }

  private static Work work(NightStep step, long done, long total, long movedAfter) {
    return new Work(step, 1, BEGAN, BEGAN.plusSeconds(movedAfter), done, total, List.of());
  }

  private static Estimate estimate(Work work, long elapsed, StepTimes times) {
    return Estimate.of(work, BEGAN.plusSeconds(elapsed), times, Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    // elapsed, done, total, left
    "10, 500, 1000, 10",
    "10, 250, 1000, 30",
    "10, 1000, 1000, 0",
    "60, 60000000, 80000000, 20",
    "100, 8000000000, 8000000000, 0",
    "3600, 50, 1000, 68400",
  })
  void theStepAtWorkGoesOnAtItsRate(long elapsed, long done, long total, long left) {
    Estimate estimate = estimate(work(NightStep.SETTLE, done, total, elapsed), elapsed, NO_NIGHT);
    assertThat(estimate.step()).contains(Duration.ofSeconds(left));
  }

  @Test
  void beforeThereWasANightTheEndIsNotGuessed() {
    Estimate half = estimate(work(NightStep.SETTLE, 500, 1_000, 10), 10, NO_NIGHT);
    assertThat(half.night()).isEmpty();
    assertThat(half.atLeast()).isEqualTo(Duration.ofSeconds(10));
    Estimate hardlyBegun = estimate(work(NightStep.SETTLE, 49, 1_000, 10), 10, NO_NIGHT);
    assertThat(hardlyBegun.step()).isEmpty();
    Estimate notCounted = estimate(work(NightStep.PUBLISH, 0, 0, 0), 10, NO_NIGHT);
    assertThat(notCounted.step()).isEmpty();
    assertThat(notCounted.night()).isEmpty();
  }

  @Test
  void theStepsToComeTakeWhatTheyTookBefore() {
    // Audit, reconcile, digest, publish and report are to come.
    Estimate estimate = estimate(work(NightStep.WRITE, 500, 1_000, 10), 10, allTook(7));
    assertThat(estimate.step()).contains(Duration.ofSeconds(10));
    assertThat(estimate.night()).contains(Duration.ofSeconds(10 + 5 * 7));
    assertThat(estimate(work(NightStep.REPORT, 0, 0, 0), 2, allTook(7)).night())
        .contains(Duration.ofSeconds(5));
  }

  @Test
  void earlierNightsAreScaledToTonightsAccountsAndRows() {
    Map<WorkUnit, Long> tonight = Map.of(WorkUnit.ACCOUNTS, 3_000L, WorkUnit.ROWS, 500L);
    Estimate estimate =
        Estimate.of(
            work(NightStep.AUDIT, 1_500, 3_000, 10), BEGAN.plusSeconds(10), allTook(8), tonight);
    // What is not counted takes as long as ever: reconcile, publish, report. The digest is of
    // thrice the accounts.
    assertThat(estimate.night()).contains(Duration.ofSeconds(10 + 3 * 8 + 3 * 8));
    Estimate fromTheFeedOn =
        Estimate.of(
            work(NightStep.VERIFY_FEED, 0, 0, 0), BEGAN.plusSeconds(1), allTook(8), tonight);
    // Half the rows; thrice the accounts in settle, cutResidue, write, audit and digest; four other
    // steps.
    assertThat(fromTheFeedOn.night()).contains(Duration.ofSeconds(8 / 2 - 1 + 5 * 3 * 8 + 4 * 8));
  }

  /** The fewer units are done, the less their rate counts beside what the step takes as a rule. */
  @ParameterizedTest
  @CsvSource({
    // done of 1,000 after 10 s; by rule 40 s in all, so 30 s left
    "0, 30",
    "10, 126", // 990 s by rate, weighed 1 to 9
    "50, 110", // 190 s, half and half
    "100, 90",
    "200, 40",
  })
  void theRateCountsFullyFromATenthOn(long done, long left) {
    Estimate estimate = estimate(work(NightStep.SETTLE, done, 1_000, 10), 10, allTook(40));
    assertThat(estimate.step()).contains(Duration.ofSeconds(left));
  }

  @ParameterizedTest
  @CsvSource({
    // done, moved after, elapsed, at least
    "0, 0, 600, 600",
    "500, 10, 610, 610", // by rate as much again
    "990, 10, 610, 600", // hardly anything is left by rate, but nothing has happened for 600 s
    "1000, 10, 610, 600", // all is counted, and yet it does not end
  })
  void whatStandsStillIsExpectedToStandStillForAsLongAgain(
      long done, long movedAfter, long elapsed, long atLeast) {
    Work still = work(NightStep.SETTLE, done, 1_000, movedAfter);
    assertThat(estimate(still, elapsed, NO_NIGHT).atLeast()).isEqualTo(Duration.ofSeconds(atLeast));
  }

  @Test
  void aStepThatIsLateIsExpectedToBeLateByAsMuchAgain() {
    Work late = work(NightStep.REPORT, 0, 0, 0);
    assertThat(estimate(late, 4, allTook(10)).step()).contains(Duration.ofSeconds(6));
    assertThat(estimate(late, 10, allTook(10)).step()).contains(Duration.ZERO);
    assertThat(estimate(late, 25, allTook(10)).step()).contains(Duration.ofSeconds(15));
  }

  /** Work that goes on evenly is expected to end when it will, from a tenth on, at any size. */
  @ParameterizedTest
  @ValueSource(longs = {10, 97, 1_000, 80_000_000, 8_000_000_000L})
  void evenWorkIsForetoldExactly(long total) {
    long seconds = 1_000;
    for (long at = 100; at <= seconds; at += 100) {
      Work work = work(NightStep.SETTLE, total * at / seconds, total, at);
      Duration left = estimate(work, at, allTook(1)).step().orElseThrow();
      // Units are whole, so that the fewer there are the less exact it is.
      long tolerance = 1_000 * seconds / work.done();
      assertThat(left.toMillis())
          .isBetween((seconds - at) * 1000 - tolerance, (seconds - at) * 1000 + tolerance + 1);
    }
  }

  @Test
  void theMiddleOfEarlierNightsCounts() {
    List<StepTime> times = new ArrayList<>();
    long[] seconds = {9, 500, 7, 8, 1};
    for (int i = 0; i < seconds.length; i++) {
      times.add(
          new StepTime(
              9 - i, NightStep.WRITE, Duration.ofSeconds(seconds[i]), OptionalLong.of(10)));
    }
    StepTimes steps = new StepTimes(times);
    assertThat(steps.usual(NightStep.WRITE, Map.of())).contains(Duration.ofSeconds(8));
    assertThat(steps.usual(NightStep.WRITE, Map.of(WorkUnit.ACCOUNTS, 20L)))
        .contains(Duration.ofSeconds(16));
    assertThat(steps.usual(NightStep.AUDIT, Map.of())).isEmpty();
  }

  @Test
  void untilTonightsUnitsAreKnownThereAreAsManyAsLastNight() {
    StepTimes steps =
        new StepTimes(
            List.of(
                new StepTime(3, NightStep.WRITE, Duration.ofSeconds(12), OptionalLong.of(600)),
                new StepTime(2, NightStep.WRITE, Duration.ofSeconds(4), OptionalLong.of(100)),
                // Of a night before units were recorded: taken as it is.
                new StepTime(1, NightStep.WRITE, Duration.ofSeconds(1), OptionalLong.empty())));
    // 12, 24 and 1
    assertThat(steps.usual(NightStep.WRITE, Map.of())).contains(Duration.ofSeconds(12));
  }

  @Test
  void anEndThatIsFarAwayDoesNotOverflow() {
    assertThat(Share.of(Duration.ofDays(1_000), Long.MAX_VALUE, 1))
        .isEqualTo(Duration.ofDays(3_650));
  }
}
