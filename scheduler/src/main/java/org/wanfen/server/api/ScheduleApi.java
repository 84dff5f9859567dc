package org.wanfen.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wanfen.batch.home.FundSchedule.OnMissed;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.schedule.ScheduleLine;
import org.wanfen.server.schedule.ScheduleLine.Pause;
import org.wanfen.server.schedule.ScheduleLine.Standing;
import org.wanfen.server.schedule.ScheduleState;
import org.wanfen.server.schedule.Schedules;
import org.wanfen.server.schedule.StoppedBecause;

/** The funds whose nights run by themselves. */
@RestController
@RequestMapping("/api/v1/schedule")
@Tag(name = "schedule", description = "The funds whose nights run by themselves.")
class ScheduleApi {

  private final Schedules schedules;

  ScheduleApi(Schedules schedules) {
    this.schedules = schedules;
  }

  /**
   * How the schedule of a fund stands.
   *
   * @param fund the fund's code
   * @param inbox the folder of the {@code <yyyymmdd>} folders
   * @param cron when it is woken, in the zone
   * @param zone the fund's zone
   * @param waitForFeedMinutes how long it waits for the feed before the alarm
   * @param onMissed what becomes of nights that were missed
   * @param paused whether it begins no nights
   * @param nextFireAt when it is woken next
   * @param state what it does
   * @param date the night that is next
   * @param because why it waits for a person
   * @param detail more about that
   * @param since since when it is so
   * @param feedDueAt when waiting for the feed becomes an alarm
   * @param lateAt when the night is late that has not begun
   * @param feedMissing whether the feed is missing by now
   * @param pausedBy who has paused it
   * @param pausedReason why
   * @param pausedAt when
   * @param due how many nights are due and not published, 100 at most
   */
  @Schema(description = "How the schedule of a fund stands.")
  record ScheduleJson(
      String fund,
      String inbox,
      String cron,
      String zone,
      long waitForFeedMinutes,
      OnMissed onMissed,
      boolean paused,
      Optional<Instant> nextFireAt,
      ScheduleState state,
      Optional<LocalDate> date,
      Optional<StoppedBecause> because,
      Optional<String> detail,
      Instant since,
      Optional<Instant> feedDueAt,
      Optional<Instant> lateAt,
      boolean feedMissing,
      Optional<String> pausedBy,
      Optional<String> pausedReason,
      Optional<Instant> pausedAt,
      int due) {

    private static ScheduleJson of(ScheduleLine line) {
      Standing standing = line.standing();
      return new ScheduleJson(
          line.fund(),
          line.settings().inbox(),
          line.settings().cron(),
          line.zone().getId(),
          line.settings().waitForFeed().toMinutes(),
          line.settings().onMissed(),
          line.isPaused(),
          line.nextFireAt(),
          standing.state(),
          standing.date(),
          standing.because(),
          standing.detail(),
          standing.since(),
          standing.feedDueAt(),
          standing.lateAt(),
          standing.feedMissing(),
          line.pause().map(Pause::by),
          line.pause().map(Pause::reason),
          line.pause().map(Pause::at),
          line.due());
    }
  }

  @GetMapping
  @Operation(summary = "All schedules, by fund")
  List<ScheduleJson> all() {
    return schedules.all().stream().map(ScheduleJson::of).toList();
  }

  @GetMapping("/{fund}")
  @Operation(summary = "The schedule of a fund")
  ScheduleJson one(@PathVariable String fund) {
    return schedules
        .of(fund)
        .map(ScheduleJson::of)
        .orElseThrow(
            () ->
                new WanfenException(
                    ErrorCode.NO_SUCH_FUND,
                    "The nights of fund "
                        + fund
                        + " do not run by themselves, or there is no such"
                        + " fund",
                    "Nothing was changed.",
                    "Give it a schedule in wanfen.yaml of the home."));
  }

  @PostMapping("/{fund}/pause")
  @Operation(
      summary = "Begins and resumes no nights of a fund until that is taken back",
      description = "A night at work goes on.")
  ScheduleJson pause(
      @PathVariable String fund, @RequestBody NightActionsApi.ReasonBody body, Principal who) {
    schedules.pause(fund, who.getName(), body.reason());
    return one(fund);
  }

  @PostMapping("/{fund}/resume")
  @Operation(summary = "Takes a pause back, or has a schedule that has stopped try again")
  ScheduleJson resume(
      @PathVariable String fund, @RequestBody NightActionsApi.ReasonBody body, Principal who) {
    schedules.resume(fund, who.getName(), body.reason());
    return one(fund);
  }
}
