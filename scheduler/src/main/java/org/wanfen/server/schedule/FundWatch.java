package org.wanfen.server.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.wanfen.batch.log.LogContext;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.desk.NightDesk;
import org.wanfen.server.desk.NightDesk.Ended;
import org.wanfen.server.schedule.NextStep.BeginWithFeed;
import org.wanfen.server.schedule.NextStep.GoOn;
import org.wanfen.server.schedule.NextStep.LeaveToPerson;
import org.wanfen.server.schedule.NextStep.LetRun;
import org.wanfen.server.schedule.NextStep.StayPaused;
import org.wanfen.server.schedule.NextStep.Wait;
import org.wanfen.server.schedule.ScheduleLine.Standing;
import org.wanfen.server.schedule.ScheduleTable.Refused;

/** Looks after the nights of one fund. */
final class FundWatch {

  /** Who runs the nights that nobody asked for. */
  static final String BY = "scheduler";

  private static final Logger LOG = LogManager.getLogger(FundWatch.class);

  private final ScheduledFund fund;
  private final ScheduleRule rule;
  private final Situations situations;
  private final ScheduleTable table;
  private final Feeds feeds;
  private final NightDesk desk;
  private final Duration deadline;

  /**
   * Looks after a fund.
   *
   * @param deadline within which a night should be done
   */
  FundWatch(
      ScheduledFund fund,
      Situations situations,
      ScheduleTable table,
      Feeds feeds,
      NightDesk desk,
      Duration deadline) {
    this.fund = fund;
    this.rule = new ScheduleRule(fund.settings(), fund.times());
    this.situations = situations;
    this.table = table;
    this.feeds = feeds;
    this.desk = desk;
    this.deadline = deadline;
  }

  /** Looks once, and does what is to be done. */
  void look() {
    Situation situation = situations.of(fund);
    Standing now = act(rule.next(situation), situation);
    Standing before = table.standing(fund.code());
    if (!now.isAs(before)) {
      now.date()
          .map(date -> LogContext.of(fund.code(), date))
          .orElseGet(() -> LogContext.of(fund.code()))
          .run(() -> tell(now));
      table.stand(fund.code(), now);
    }
  }

  private void tell(Standing now) {
    LOG.info(
        "Schedule of fund {}: {} {} {} {}",
        fund.code(),
        now.state(),
        now.date().map(LocalDate::toString).orElse(""),
        now.because().map(Enum::name).orElse(""),
        now.detail().orElse(""));
  }

  private Standing act(NextStep step, Situation situation) {
    if (step instanceof Wait wait) {
      return standing(ScheduleState.WAITING, wait.date(), situation);
    }
    if (step instanceof StayPaused paused) {
      return standing(ScheduleState.PAUSED, paused.date(), situation);
    }
    if (step instanceof LetRun running) {
      return standing(ScheduleState.RUNNING, running.date(), situation);
    }
    if (step instanceof LeaveToPerson left) {
      return left(left, situation);
    }
    if (step instanceof GoOn again) {
      return begin(again.date(), again.inbox(), situation, Optional.empty());
    }
    return beginWithFeed((BeginWithFeed) step, situation);
  }

  private Standing left(LeaveToPerson left, Situation situation) {
    Optional<Instant> lateAt =
        switch (left.because()) {
          case MISSED, NOT_BEGUN -> fund.lateAt(left.date(), deadline);
          default -> Optional.empty();
        };
    return new Standing(
        ScheduleState.STOPPED,
        Optional.of(left.date()),
        Optional.of(left.because()),
        left.detail().map(ScheduleTable::shortened),
        situation.now(),
        Optional.empty(),
        lateAt,
        false);
  }

  private Standing beginWithFeed(BeginWithFeed night, Situation situation) {
    // Kept before the inbox is looked at: should that hang, it is known what is waited for.
    Standing before = table.standing(fund.code());
    if (before.state() != ScheduleState.AWAITING_FEED
        || !before.date().equals(Optional.of(night.date()))) {
      table.stand(fund.code(), awaitingFeed(night, situation, Optional.empty()));
    }
    Optional<String> absent = feeds.absent(fund.settings().inbox(), night.date());
    return absent.isEmpty()
        ? begin(
            night.date(), fund.settings().inbox(), situation, fund.lateAt(night.date(), deadline))
        : awaitingFeed(night, situation, absent);
  }

  private Standing awaitingFeed(BeginWithFeed night, Situation situation, Optional<String> absent) {
    return new Standing(
        ScheduleState.AWAITING_FEED,
        Optional.of(night.date()),
        Optional.empty(),
        absent.map(ScheduleTable::shortened),
        situation.now(),
        Optional.of(night.feedDueAt()),
        fund.lateAt(night.date(), deadline),
        !situation.now().isBefore(night.feedDueAt()));
  }

  private Standing begin(
      LocalDate date, String inbox, Situation situation, Optional<Instant> lateAt) {
    boolean begun = !situation.held() && desk.hasRoom() && begun(date, inbox);
    return new Standing(
        begun ? ScheduleState.RUNNING : ScheduleState.AWAITING_TURN,
        Optional.of(date),
        Optional.empty(),
        Optional.empty(),
        situation.now(),
        Optional.empty(),
        begun ? Optional.empty() : lateAt,
        false);
  }

  private boolean begun(LocalDate date, String inbox) {
    try {
      var unused = desk.begin(RunNight.of(fund.code(), date, inbox, BY), this::ended);
      return true;
    } catch (WanfenException e) {
      // What there is to remember of it was remembered; the next look tells.
      LogContext.of(fund.code(), date)
          .run(() -> LOG.warn("The night of {}, {} was not begun", fund.code(), date, e));
      return false;
    }
  }

  /**
   * Remembers why a night could not begin or go on, where no attempt says so: else it would be
   * tried again at every look.
   */
  private void ended(Ended end) {
    try {
      remember(end);
    } catch (RuntimeException e) {
      LOG.error("How the night of {} ended could not be remembered", end.work(), e);
    }
  }

  private void remember(Ended end) {
    Optional<WanfenException> why = end.failure().map(WanfenException::within);
    boolean somebodyElse =
        why.map(WanfenException::code)
            .filter(code -> code == ErrorCode.NIGHT_RUNNING || code == ErrorCode.LEASE_LOST)
            .isPresent();
    if (end.failure().isEmpty() || somebodyElse || desk.isClosing()) {
      return;
    }
    LocalDate date = end.work().date();
    List<NightRow> attempts = situations.attempts(fund.code(), date);
    if (attempts.isEmpty() || !saysWhy(attempts.get(attempts.size() - 1))) {
      String detail =
          why.map(told -> told.code() + "  " + told.getMessage())
              .orElseGet(() -> end.failure().get().toString());
      table.refuse(fund.code(), new Refused(date, attempts.size(), detail));
    }
  }

  private static boolean saysWhy(NightRow night) {
    return switch (night.state()) {
      case HELD, QUARANTINED, FAILED, REFUSED, DISCARDED -> true;
      case PUBLISHING, PUBLISHED -> night.notice().isPresent();
      case RUNNING, STOPPED, MOCKED -> false;
    };
  }

  private static Standing standing(ScheduleState state, LocalDate date, Situation situation) {
    return new Standing(
        state,
        Optional.of(date),
        Optional.empty(),
        Optional.empty(),
        situation.now(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
