package org.wanfen.server.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.Names;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.schedule.ScheduleLine.Pause;
import org.wanfen.server.schedule.ScheduleLine.Standing;

/** The schedules as settings and database have them. */
final class RecordedSchedules implements Schedules {

  private final ScheduledFunds funds;
  private final ScheduleTable table;
  private final ActionTrail trail;
  private final Clock clock;

  RecordedSchedules(ScheduledFunds funds, ScheduleTable table, ActionTrail trail, Clock clock) {
    this.funds = funds;
    this.table = table;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public List<ScheduleLine> all() {
    return funds.all().stream().map(this::line).toList();
  }

  @Override
  public Optional<ScheduleLine> of(String fund) {
    return funds.of(fund).map(this::line);
  }

  private ScheduleLine line(ScheduledFund fund) {
    Standing standing = table.standing(fund.code());
    return new ScheduleLine(
        fund.code(),
        fund.settings(),
        fund.times().zone(),
        fund.times().after(clock.instant()),
        standing,
        table.pause(fund.code()),
        standing.date().map(date -> due(fund, date)).orElse(0));
  }

  private int due(ScheduledFund fund, LocalDate from) {
    Instant now = clock.instant();
    return (int)
        from.datesUntil(from.plusDays(ScheduleLine.MOST_DUE))
            .takeWhile(
                date -> fund.times().ofNight(date).filter(at -> !at.isAfter(now)).isPresent())
            .count();
  }

  @Override
  public void pause(String fund, String by, String reason) {
    Pause pause =
        new Pause(
            Names.required(by, "who pauses the schedule"),
            Names.required(reason, "the reason to pause the schedule"),
            clock.instant());
    Boolean unused =
        trail.during(
            Asked.about(pause.by(), "schedule pause", fund).because(pause.reason()),
            () -> {
              ScheduledFund known = require(fund);
              if (known.settings().paused() || !table.pause(fund, pause)) {
                throw wrongState("The schedule of fund " + fund + " is paused already", "");
              }
              return true;
            });
  }

  @Override
  public void resume(String fund, String by, String reason) {
    Asked asked =
        Asked.about(Names.required(by, "who resumes the schedule"), "schedule resume", fund)
            .because(Names.required(reason, "the reason to resume the schedule"));
    Boolean unused = trail.during(asked, () -> resumeNow(require(fund)));
  }

  private boolean resumeNow(ScheduledFund fund) {
    if (fund.settings().paused()) {
      throw wrongState(
          "The schedule of fund " + fund.code() + " is paused in the settings",
          "Set schedule." + fund.code() + ".paused to false, then start the server again.");
    }
    if (!table.resume(fund.code())) {
      throw wrongState("The schedule of fund " + fund.code() + " is not paused", "");
    }
    return true;
  }

  private ScheduledFund require(String fund) {
    return funds
        .of(fund)
        .orElseThrow(
            () ->
                new WanfenException(
                    ErrorCode.NO_SUCH_FUND,
                    "The nights of fund " + fund + " do not run by themselves",
                    "Nothing was changed.",
                    "Name a fund that is under schedule in wanfen.yaml."));
  }

  private static WanfenException wrongState(String what, String next) {
    return new WanfenException(
        ErrorCode.WRONG_STATE,
        what,
        "Nothing was changed.",
        next.isEmpty() ? "See how the schedule stands." : next);
  }
}
