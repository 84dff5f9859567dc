package org.wanfen.server.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerKey;

/** Whether somebody looks after the funds that have a schedule: this server, or one beside it. */
public final class SchedulePulse {

  /** A look may take its time; one that was due so long ago is not being made. */
  static final Duration MISSED_AFTER = Duration.ofMinutes(2);

  private final Scheduler scheduler;
  private final ScheduledFunds funds;

  SchedulePulse(Scheduler scheduler, ScheduledFunds funds) {
    this.scheduler = scheduler;
    this.funds = funds;
  }

  /** What is wrong, in words; empty if every fund is looked after, or none is to be. */
  public Optional<String> wrong(Instant now) throws SchedulerException {
    if (funds.all().isEmpty()) {
      return Optional.empty();
    }
    if (!scheduler.isStarted() || scheduler.isInStandbyMode() || scheduler.isShutdown()) {
      return Optional.of("the scheduler does not run");
    }
    for (ScheduledFund fund : funds.all()) {
      Optional<String> wrong = wrong(fund.code(), now);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private Optional<String> wrong(String fund, Instant now) throws SchedulerException {
    TriggerKey key = WakeUps.steadyKey(fund);
    Trigger trigger = scheduler.getTrigger(key);
    if (trigger == null || scheduler.getTriggerState(key) == TriggerState.ERROR) {
      return Optional.of("nothing wakes the schedule of fund " + fund);
    }
    Date due = trigger.getNextFireTime();
    boolean missed = due != null && due.toInstant().isBefore(now.minus(MISSED_AFTER));
    return missed
        ? Optional.of("fund " + fund + " has not been looked after since " + due.toInstant())
        : Optional.empty();
  }
}
