package org.wanfen.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.home.FundSchedule;
import org.wanfen.batch.home.FundSchedule.OnMissed;
import org.wanfen.batch.operations.NightState;
import org.wanfen.server.schedule.NextStep.BeginWithFeed;
import org.wanfen.server.schedule.NextStep.GoOn;
import org.wanfen.server.schedule.NextStep.LeaveToPerson;
import org.wanfen.server.schedule.NextStep.LetRun;
import org.wanfen.server.schedule.NextStep.StayPaused;
import org.wanfen.server.schedule.NextStep.Wait;
import org.wanfen.server.schedule.Situation.Attempt;

/** The rules of a schedule as a table. The next night is always that of Friday, 2013-11-08. */
final class ScheduleRuleTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DATE = LocalDate.of(2013, 11, 8);
  private static final Duration WAIT = Duration.ofHours(4);

  private static ScheduleRule rule(String cron, OnMissed onMissed) {
    try {
      return new ScheduleRule(
          new FundSchedule("/inbox", cron, WAIT, onMissed, false), FireTimes.of(cron, SHANGHAI));
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  /** Without an attempt: it depends on the time. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 10 0 * * ?       | CATCH_UP | 2013-11-08T12:00    | WAIT",
        "0 10 0 * * ?       | CATCH_UP | 2013-11-09T00:09:59 | WAIT",
        "0 10 0 * * ?       | CATCH_UP | 2013-11-09T00:10    | BEGIN",
        "0 10 0 * * ?       | ALARM    | 2013-11-09T00:10    | BEGIN",
        "0 10 0 * * ?       | ALARM    | 2013-11-10T00:09:59 | BEGIN",
        "0 10 0 * * ?       | ALARM    | 2013-11-10T00:10    | MISSED",
        "0 10 0 * * ?       | CATCH_UP | 2013-11-10T00:10    | BEGIN",
        "0 10 0 * * ?       | CATCH_UP | 2014-02-01T00:00    | BEGIN",
        // Friday's night has its time on Monday, and is missed on Tuesday.
        "0 10 0 ? * MON-FRI | ALARM    | 2013-11-10T12:00    | WAIT",
        "0 10 0 ? * MON-FRI | ALARM    | 2013-11-11T00:10    | BEGIN",
        "0 10 0 ? * MON-FRI | ALARM    | 2013-11-12T00:10    | MISSED",
      })
  void aNightBeginsWhenItsTimeHasCome(String cron, OnMissed onMissed, String now, String expected) {
    NextStep next =
        rule(cron, onMissed)
            .next(
                new Situation(
                    DATE,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    at(now)));
    Instant time = cron.contains("MON") ? at("2013-11-11T00:10") : at("2013-11-09T00:10");
    assertThat(next)
        .isEqualTo(
            switch (expected) {
              case "WAIT" -> new Wait(DATE);
              case "BEGIN" -> new BeginWithFeed(DATE, time.plus(WAIT));
              default -> new LeaveToPerson(DATE, StoppedBecause.MISSED, Optional.empty());
            });
  }

  /** With an attempt: it depends on how that stands, and on nothing else. */
  @ParameterizedTest
  @CsvSource({
    // state,   by server, notice, held,  paused, expected
    "RUNNING,    false, , true,  false, LET_RUN",
    "RUNNING,    false, , true,  true,  LET_RUN",
    "RUNNING,    false, , false, false, GO_ON",
    "RUNNING,    false, , false, true,  PAUSED",
    "PUBLISHING, false, , true,  false, LET_RUN",
    "PUBLISHING, false, , false, false, GO_ON",
    "PUBLISHING, false, lost, false, false, FAILED",
    "STOPPED,    true,  stopped, false, false, GO_ON",
    "STOPPED,    true,  stopped, true,  false, GO_ON",
    "STOPPED,    true,  stopped, false, true,  PAUSED",
    "STOPPED,    false, stopped, false, false, STOPPED",
    "HELD,       false, differs, false, false, HELD",
    "HELD,       false, differs, false, true,  PAUSED",
    "QUARANTINED,false, rows, false, false, QUARANTINED",
    "FAILED,     false, fault, false, false, FAILED",
    "REFUSED,    false, damaged, false, false, REFUSED",
    "DISCARDED,  false, , false, false, DISCARDED",
  })
  void whatWasBegunGoesOnByItselfOnlyIfNobodyHasToDecide(
      NightState state,
      boolean byServer,
      String notice,
      boolean held,
      boolean paused,
      String expected) {
    for (String now : new String[] {"2013-11-08T12:00", "2013-11-09T00:10", "2013-11-20T12:00"}) {
      for (OnMissed onMissed : OnMissed.values()) {
        NextStep next =
            rule("0 10 0 * * ?", onMissed)
                .next(
                    new Situation(
                        DATE,
                        Optional.of(
                            new Attempt(
                                DATE, state, byServer, Optional.ofNullable(notice), "/its-inbox")),
                        Optional.empty(),
                        held,
                        paused,
                        Optional.empty(),
                        at(now)));
        assertThat(next)
            .isEqualTo(
                switch (expected) {
                  case "LET_RUN" -> new LetRun(DATE);
                  case "GO_ON" -> new GoOn(DATE, "/its-inbox");
                  case "PAUSED" -> new StayPaused(DATE);
                  default ->
                      new LeaveToPerson(
                          DATE, StoppedBecause.valueOf(expected), Optional.ofNullable(notice));
                });
      }
    }
  }

  /** What could not begin or go on is not tried again by itself. */
  @Test
  void aRefusalStopsWhatItStopped() {
    Optional<String> why = Optional.of("no ledger");
    LeaveToPerson left = new LeaveToPerson(DATE, StoppedBecause.NOT_BEGUN, why);
    for (NightState state : new NightState[] {NightState.RUNNING, NightState.PUBLISHING}) {
      assertThat(next(Optional.of(attempt(DATE, state)), Optional.empty(), false, why))
          .isEqualTo(left);
    }
    assertThat(next(Optional.empty(), Optional.empty(), false, why)).isEqualTo(left);
  }

  /** A night that was published and cut off before its report is finished before the next. */
  @Test
  void aReportThatIsMissingIsMade() {
    LocalDate before = DATE.minusDays(1);
    Optional<Attempt> unreported = Optional.of(attempt(before, NightState.PUBLISHED));
    assertThat(next(Optional.empty(), unreported, false, Optional.empty()))
        .isEqualTo(new GoOn(before, "/its-inbox"));
    assertThat(next(Optional.empty(), unreported, true, Optional.empty()))
        .isEqualTo(new LetRun(before));
  }

  private static Attempt attempt(LocalDate date, NightState state) {
    return new Attempt(date, state, false, Optional.empty(), "/its-inbox");
  }

  private static NextStep next(
      Optional<Attempt> attempt,
      Optional<Attempt> unreported,
      boolean held,
      Optional<String> refused) {
    return rule("0 10 0 * * ?", OnMissed.CATCH_UP)
        .next(
            new Situation(DATE, attempt, unreported, held, false, refused, at("2013-11-09T01:00")));
  }
}
