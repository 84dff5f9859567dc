package org.wanfen.server.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wanfen.batch.home.FundSchedule;
import org.wanfen.batch.home.FundSchedule.OnMissed;
import org.wanfen.server.schedule.NextStep.BeginWithFeed;
import org.wanfen.server.schedule.NextStep.GoOn;
import org.wanfen.server.schedule.NextStep.LeaveToPerson;
import org.wanfen.server.schedule.NextStep.LetRun;
import org.wanfen.server.schedule.NextStep.StayPaused;
import org.wanfen.server.schedule.NextStep.Wait;
import org.wanfen.server.schedule.Situation.Attempt;

/**
 * Says what the schedule of a fund has to do. Every calendar day has its night, holidays too; they
 * run in order, and one that a person has to decide about stops those after it.
 */
final class ScheduleRule {

  private final FundSchedule settings;
  private final FireTimes times;

  ScheduleRule(FundSchedule settings, FireTimes times) {
    this.settings = settings;
    this.times = times;
  }

  NextStep next(Situation situation) {
    boolean atWork = situation.attempt().filter(ScheduleRule::mayBeAtWork).isPresent();
    if (situation.held() && (atWork || situation.unreported().isPresent())) {
      return new LetRun(situation.unreported().map(Attempt::date).orElseGet(situation::date));
    }
    if (situation.paused()) {
      return new StayPaused(situation.date());
    }
    if (situation.unreported().isPresent() && situation.refused().isEmpty()) {
      return goOn(situation.unreported().get());
    }
    return situation
        .attempt()
        .map(attempt -> after(attempt, situation))
        .orElseGet(() -> first(situation));
  }

  private static boolean mayBeAtWork(Attempt attempt) {
    return switch (attempt.state()) {
      case RUNNING, PUBLISHING -> true;
      default -> false;
    };
  }

  /** There was an attempt, and nobody is at work on it. */
  private NextStep after(Attempt attempt, Situation situation) {
    return switch (attempt.state()) {
      case RUNNING -> goOnUnlessRefused(attempt, situation);
      case PUBLISHING ->
          attempt.notice().isPresent()
              ? leave(attempt, StoppedBecause.FAILED)
              : goOnUnlessRefused(attempt, situation);
      case STOPPED ->
          attempt.stoppedByServer()
              ? goOnUnlessRefused(attempt, situation)
              : leave(attempt, StoppedBecause.STOPPED);
      case HELD -> leave(attempt, StoppedBecause.HELD);
      case QUARANTINED -> leave(attempt, StoppedBecause.QUARANTINED);
      case FAILED -> leave(attempt, StoppedBecause.FAILED);
      case REFUSED -> leave(attempt, StoppedBecause.REFUSED);
      case DISCARDED -> leave(attempt, StoppedBecause.DISCARDED);
      // It was published, or mocked, between two looks at the records: the next look knows more.
      case PUBLISHED, MOCKED -> new Wait(attempt.date());
    };
  }

  private static NextStep goOnUnlessRefused(Attempt attempt, Situation situation) {
    return situation.refused().isPresent()
        ? new LeaveToPerson(attempt.date(), StoppedBecause.NOT_BEGUN, situation.refused())
        : goOn(attempt);
  }

  private static NextStep goOn(Attempt attempt) {
    return new GoOn(attempt.date(), attempt.inbox());
  }

  private static NextStep leave(Attempt attempt, StoppedBecause because) {
    return new LeaveToPerson(attempt.date(), because, attempt.notice());
  }

  /** There was no attempt yet. */
  private NextStep first(Situation situation) {
    LocalDate date = situation.date();
    if (situation.refused().isPresent()) {
      return new LeaveToPerson(date, StoppedBecause.NOT_BEGUN, situation.refused());
    }
    Optional<Instant> time = times.ofNight(date);
    if (time.filter(at -> !at.isAfter(situation.now())).isEmpty()) {
      return new Wait(date);
    }
    boolean missed = times.missedFrom(date).filter(at -> !at.isAfter(situation.now())).isPresent();
    if (missed && settings.onMissed() == OnMissed.ALARM) {
      return new LeaveToPerson(date, StoppedBecause.MISSED, Optional.empty());
    }
    return new BeginWithFeed(date, time.get().plus(settings.waitForFeed()));
  }
}
