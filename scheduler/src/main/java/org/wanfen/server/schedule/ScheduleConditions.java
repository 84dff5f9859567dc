package org.wanfen.server.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.server.alarm.AlarmCode;
import org.wanfen.server.alarm.Condition;
import org.wanfen.server.alarm.ConditionSource;
import org.wanfen.server.schedule.ScheduleLine.Standing;

/**
 * What the schedules call somebody for: nights that have not begun. That a night is late is found
 * out here and not taken from the schedule's last look, for looks may be what is missing.
 */
final class ScheduleConditions implements ConditionSource {

  /** A night cannot have begun at the very moment at which the one before it was published. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  /** An inbox that has not answered within this time is as good as one without the feed. */
  private static final Duration LOOKING = Duration.ofMinutes(1);

  /** Of so many nights in a row each is told to be late; those after them wait for the same. */
  private static final int MOST_LATE = 10;

  private final ScheduledFunds funds;
  private final ScheduleTable table;
  private final NightRecords nights;
  private final Duration deadline;
  private final Clock clock;

  /**
   * What there is.
   *
   * @param deadline within which a night should be done
   */
  ScheduleConditions(
      ScheduledFunds funds,
      ScheduleTable table,
      NightRecords nights,
      Duration deadline,
      Clock clock) {
    this.funds = funds;
    this.table = table;
    this.nights = nights;
    this.deadline = deadline;
    this.clock = clock;
  }

  /**
   * Of a schedule that is paused nothing is missing: that it is, is a state, and is shown as one.
   */
  @Override
  public List<Condition> of(String code) {
    return funds
        .of(code)
        .filter(fund -> !fund.settings().paused() && table.pause(code).isEmpty())
        .map(this::of)
        .orElse(List.of());
  }

  private List<Condition> of(ScheduledFund fund) {
    Optional<LocalDate> published = nights.lastPublishedDate(fund.code());
    LocalDate date = published.map(day -> day.plusDays(1)).orElse(fund.firstDate());
    // What the last look came to counts as long as it was about this night.
    Optional<Standing> standing =
        Optional.of(table.standing(fund.code()))
            .filter(seen -> seen.date().equals(Optional.of(date)));
    List<Condition> conditions = new ArrayList<>();
    standing.ifPresent(seen -> conditions.addAll(seen(fund.code(), date, seen)));
    List<NightRow> attempts =
        nights.attempts(fund.code(), date).stream().filter(night -> !night.mock()).toList();
    if (!isGettingOn(fund.code(), published, attempts)) {
      if (attempts.isEmpty() && isLate(fund, date)) {
        conditions.add(late(fund.code(), date, standing));
      }
      conditions.addAll(lateAfter(fund, date));
    }
    return conditions;
  }

  /**
   * Whether the nights that are due follow one another: one is at work within its time, or was
   * published a moment ago.
   */
  private boolean isGettingOn(String fund, Optional<LocalDate> published, List<NightRow> attempts) {
    return attempts.stream().anyMatch(this::isAtWork)
        || published
            .flatMap(day -> nights.published(fund, day))
            .flatMap(NightRow::publishedAt)
            .filter(at -> !isPast(at.plus(GRACE)))
            .isPresent();
  }

  private boolean isAtWork(NightRow night) {
    return switch (night.state()) {
      case RUNNING, PUBLISHING -> !isPast(night.deadlineAt());
      default -> false;
    };
  }

  private Condition late(String fund, LocalDate date, Optional<Standing> standing) {
    boolean missed =
        standing.flatMap(Standing::because).filter(StoppedBecause.MISSED::equals).isPresent();
    String what = missed ? " was missed; somebody has to start it" : " has not begun";
    return Condition.now(
        AlarmCode.NIGHT_LATE,
        fund,
        date,
        night(fund, date) + what + standing.map(this::detail).orElse(""));
  }

  /** The nights that wait for one that is not published are late each at its own time. */
  private List<Condition> lateAfter(ScheduledFund fund, LocalDate first) {
    return first
        .plusDays(1)
        .datesUntil(first.plusDays(MOST_LATE))
        .takeWhile(date -> isLate(fund, date))
        .map(
            date ->
                Condition.now(
                    AlarmCode.NIGHT_LATE,
                    fund.code(),
                    date,
                    night(fund.code(), date) + " waits for that of " + first))
        .toList();
  }

  private List<Condition> seen(String fund, LocalDate date, Standing seen) {
    List<Condition> conditions = new ArrayList<>();
    boolean missing =
        seen.state() == ScheduleState.AWAITING_FEED
            && seen.feedDueAt().filter(this::isPast).isPresent()
            && (seen.detail().isPresent() || isPast(seen.since().plus(LOOKING)));
    if (missing) {
      conditions.add(
          Condition.now(
              AlarmCode.FEED_MISSING,
              fund,
              date,
              night(fund, date)
                  + " waits for its feed, which was due by "
                  + seen.feedDueAt().orElseThrow()
                  + detail(seen)));
    }
    if (seen.because().filter(StoppedBecause.NOT_BEGUN::equals).isPresent()) {
      conditions.add(
          Condition.now(
              AlarmCode.NIGHT_FAILED,
              fund,
              date,
              night(fund, date) + " could not begin or go on" + detail(seen)));
    }
    return conditions;
  }

  private boolean isLate(ScheduledFund fund, LocalDate date) {
    return fund.lateAt(date, deadline).filter(this::isPast).isPresent();
  }

  private boolean isPast(Instant at) {
    return !at.isAfter(clock.instant());
  }

  private String detail(Standing seen) {
    return seen.detail().map(more -> ": " + more).orElse("");
  }

  private static String night(String fund, LocalDate date) {
    return "The night of " + date + " of fund " + fund;
  }
}
