package org.wanfen.server.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.server.alarm.AlarmCode;
import org.wanfen.server.alarm.Condition;
import org.wanfen.server.alarm.ConditionSource;
import org.wanfen.server.schedule.ScheduleLine.Standing;

/** What the schedules call somebody for: nights that have not begun. */
final class ScheduleConditions implements ConditionSource {

  private final ScheduledFunds funds;
  private final ScheduleTable table;
  private final NightRecords nights;
  private final Clock clock;

  ScheduleConditions(ScheduledFunds funds, ScheduleTable table, NightRecords nights, Clock clock) {
    this.funds = funds;
    this.table = table;
    this.nights = nights;
    this.clock = clock;
  }

  @Override
  public List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    for (ScheduledFund fund : funds.all()) {
      Standing standing = table.standing(fund.code());
      Optional<LocalDate> published = nights.lastPublishedDate(fund.code());
      // A night that was published since the last look calls for nobody.
      standing
          .date()
          .filter(date -> published.filter(last -> !last.isBefore(date)).isEmpty())
          .ifPresent(date -> conditions.addAll(of(fund.code(), date, standing, clock.instant())));
    }
    return conditions;
  }

  /** What the standing of a fund calls for. */
  static List<Condition> of(String fund, LocalDate date, Standing standing, Instant now) {
    List<Condition> conditions = new ArrayList<>();
    String night = "The night of " + date + " of fund " + fund;
    String detail = standing.detail().map(more -> ": " + more).orElse("");
    if (standing.feedMissing()) {
      conditions.add(
          Condition.now(
              AlarmCode.FEED_MISSING,
              fund,
              date,
              night
                  + " waits for its feed, which was due by "
                  + standing.feedDueAt().map(Instant::toString).orElse("now")
                  + detail));
    }
    if (standing.because().filter(StoppedBecause.NOT_BEGUN::equals).isPresent()) {
      conditions.add(
          Condition.now(
              AlarmCode.NIGHT_FAILED, fund, date, night + " could not begin or go on" + detail));
    }
    if (standing.lateAt().filter(at -> !at.isAfter(now)).isPresent()) {
      boolean missed = standing.because().filter(StoppedBecause.MISSED::equals).isPresent();
      conditions.add(
          Condition.now(
              AlarmCode.NIGHT_LATE,
              fund,
              date,
              missed
                  ? night + " was missed; somebody has to start it"
                  : night + " has not begun" + detail));
    }
    return conditions;
  }
}
