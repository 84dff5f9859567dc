package org.wanfen.batch.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.batch.home.TestDatabase;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;
import org.wanfen.batch.operations.WarningCode;

/** What is kept of nights at work, on a real database. */
@Tag("database")
final class WatchRecordsTest {

  private static final AtomicInteger FUNDS = new AtomicInteger();
  private static final LocalDate DAY = LocalDate.of(2013, 11, 7);
  private static final Instant OPENED = Instant.parse("2013-11-07T17:00:00Z");
  private static final Instant DEADLINE = OPENED.plusSeconds(3_600);

  private static JdbcClient jdbc;

  private final String fund = "fund" + FUNDS.incrementAndGet();
  private final NightRecords nights = new NightRecords(jdbc);
  private final NightResults results = new NightResults(jdbc);
  private final WatchRecords watched = new WatchRecords(jdbc);

  @BeforeAll
  static void makeDatabase() {
    DataSource database = TestDatabase.empty();
    var unused =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:org/wanfen/batch/records")
            .javaMigrations(new BatchSchema())
            .load()
            .migrate();
    jdbc = JdbcClient.create(database);
  }

  @BeforeEach
  void openFund() {
    new FundRecords(jdbc).add(new FundRecords.FundRow(fund, DAY, 2, 350), "d", "lin", OPENED);
  }

  private NightRow open(LocalDate day) {
    return nights.open(fund, day, false, "inbox", "m", "l", "lin", OPENED, DEADLINE);
  }

  private static NightWindow window(Instant now, NightStep step, long done) {
    return new NightWindow(
        now,
        DEADLINE,
        Optional.of(new StepProgress(step, OPENED, done, 80, Optional.of(now.plusSeconds(7)))),
        Optional.of(now.plusSeconds(9)),
        List.of());
  }

  private static NightWarning warning(WarningCode code, int bucket) {
    NightWarning warning =
        NightWarning.raised(code, Optional.of(NightStep.WRITE), OPENED, OPENED, "of a test");
    return bucket < 0 ? warning : warning.about("bucket " + bucket);
  }

  @Test
  void whatWasSeenLastIsWhatIsShown() {
    NightRow night = open(DAY);
    assertThat(watched.window(night.id())).isEmpty();
    watched.begin(night.id(), 4, OPENED);
    long run = results.begin(night.id(), NightStep.WRITE, OPENED);
    for (int second = 1; second <= 3; second++) {
      NightWindow now = window(OPENED.plusSeconds(second), NightStep.WRITE, second * 20L);
      assertThat(watched.seen(night.id(), 4, OptionalLong.of(run), now)).isTrue();
      assertThat(watched.window(night.id())).contains(now);
    }
    assertThat(results.steps(night.id()).get(0).done()).contains(60L);
  }

  @Test
  void aRunThatWasTakenOverChangesNothingAnyMore() {
    NightRow night = open(DAY);
    watched.begin(night.id(), 4, OPENED);
    long lost = results.begin(night.id(), NightStep.WRITE, OPENED);
    watched.begin(night.id(), 5, OPENED.plusSeconds(40));
    long mine = results.begin(night.id(), NightStep.SETTLE, OPENED);
    NightWindow now = window(OPENED.plusSeconds(41), NightStep.SETTLE, 10);
    assertThat(watched.seen(night.id(), 5, OptionalLong.of(mine), now)).isTrue();
    assertThat(
            watched.seen(
                night.id(),
                4,
                OptionalLong.of(lost),
                window(OPENED.plusSeconds(42), NightStep.WRITE, 70)))
        .isFalse();
    assertThat(watched.window(night.id())).contains(now);
    assertThat(results.steps(night.id()).get(0).done()).isEmpty();
  }

  @Test
  void whatAStepEndedWithIsNotOverwritten() {
    NightRow night = open(DAY);
    watched.begin(night.id(), 4, OPENED);
    long run = results.begin(night.id(), NightStep.WRITE, OPENED);
    results.end(run, "done", OptionalLong.of(80), OptionalLong.of(80), OPENED.plusSeconds(2));
    assertThat(
            watched.seen(
                night.id(),
                4,
                OptionalLong.of(run),
                window(OPENED.plusSeconds(1), NightStep.WRITE, 40)))
        .isTrue();
    assertThat(results.steps(night.id()).get(0).done()).contains(80L);
    assertThat(watched.window(night.id()).orElseThrow().step()).as("it has ended").isEmpty();
  }

  @Test
  void theSameWarningIsInForceOnce() {
    NightRow night = open(DAY);
    watched.raise(night.id(), warning(WarningCode.STRAGGLER, 1));
    watched.raise(night.id(), warning(WarningCode.STRAGGLER, 1));
    watched.raise(night.id(), warning(WarningCode.STRAGGLER, 2));
    watched.raise(night.id(), warning(WarningCode.DEADLINE_PASSED, -1));
    watched.raise(night.id(), warning(WarningCode.DEADLINE_PASSED, -1));
    assertThat(watched.warnings(night.id())).hasSize(3);
    Instant later = OPENED.plusSeconds(5);
    watched.clear(night.id(), warning(WarningCode.STRAGGLER, 1).cleared(later));
    assertThat(watched.warnings(night.id()))
        .extracting(NightWarning::part, NightWarning::clearedAt)
        .containsExactly(
            tuple(Optional.of("bucket 1"), Optional.of(later)),
            tuple(Optional.of("bucket 2"), Optional.empty()),
            tuple(Optional.empty(), Optional.empty()));
    watched.raise(night.id(), warning(WarningCode.STRAGGLER, 1));
    assertThat(watched.warnings(night.id())).hasSize(4);
  }

  @Test
  void whatARunBeforeWasWarnedOfIsOverButTheDeadline() {
    NightRow night = open(DAY);
    watched.begin(night.id(), 4, OPENED);
    watched.raise(night.id(), warning(WarningCode.STRAGGLER, 1));
    watched.raise(night.id(), warning(WarningCode.DEADLINE_AT_RISK, -1));
    watched.raise(night.id(), warning(WarningCode.DEADLINE_PASSED, -1));
    watched.begin(night.id(), 5, OPENED.plusSeconds(40));
    assertThat(watched.warnings(night.id()))
        .extracting(NightWarning::inForce)
        .containsExactly(false, false, true);
  }

  @Test
  void ofEarlierNightsTheLastDoneRunsOfThePublishedOnesCount() {
    for (int day = 0; day < 4; day++) {
      NightRow night = open(DAY.plusDays(day));
      ran(night, NightStep.WRITE, "MACHINE_FAULT", 900, 5);
      ran(night, NightStep.WRITE, "done", 500, 100);
      ran(night, NightStep.WRITE, "done", 10L + day, 100L + day);
      ran(night, NightStep.REPORT, "done", 1, 0);
      if (day != 2) {
        assertThat(nights.move(night.id(), Set.of(NightState.RUNNING), NightState.PUBLISHED))
            .isTrue();
      }
    }
    assertThat(watched.earlier(fund, DAY.plusDays(4), 2))
        .extracting(StepTime::step, StepTime::took, StepTime::units)
        .containsExactly(
            tuple(NightStep.WRITE, Duration.ofSeconds(13), OptionalLong.of(103)),
            tuple(NightStep.REPORT, Duration.ofSeconds(1), OptionalLong.empty()),
            tuple(NightStep.WRITE, Duration.ofSeconds(11), OptionalLong.of(101)),
            tuple(NightStep.REPORT, Duration.ofSeconds(1), OptionalLong.empty()));
    assertThat(watched.earlier(fund, DAY, 5)).isEmpty();
    assertThat(watched.earlier("000199", DAY.plusDays(4), 5)).isEmpty();
  }

  private void ran(NightRow night, NightStep step, String outcome, long seconds, long units) {
    long run = results.begin(night.id(), step, OPENED);
    OptionalLong counted = units == 0 ? OptionalLong.empty() : OptionalLong.of(units);
    results.end(run, outcome, counted, counted, OPENED.plusSeconds(seconds));
  }
}
