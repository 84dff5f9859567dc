package org.wanfen.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.alarm.Alarm;
import org.wanfen.server.alarm.AlarmCode;
import org.wanfen.server.alarm.Alarms;

/** What somebody is called for. */
@RestController
@RequestMapping("/api/v1/alarms")
@Tag(name = "alarms", description = "What somebody is called for.")
class AlarmsApi {

  private static final int MOST = 1000;

  private final Alarms alarms;

  AlarmsApi(Alarms alarms) {
    this.alarms = alarms;
  }

  /**
   * An alarm.
   *
   * @param id its number
   * @param code what it calls for
   * @param fund the fund's code
   * @param date the business date
   * @param detail in words, as of when it was raised
   * @param inForce whether it is still so
   * @param raisedAt when it was raised
   * @param clearedAt when it was over
   * @param acknowledgedBy who has said to have seen it
   * @param acknowledgedAt when
   */
  @Schema(description = "An alarm.")
  record AlarmJson(
      long id,
      AlarmCode code,
      String fund,
      LocalDate date,
      String detail,
      boolean inForce,
      Instant raisedAt,
      Optional<Instant> clearedAt,
      Optional<String> acknowledgedBy,
      Optional<Instant> acknowledgedAt) {

    private static AlarmJson of(Alarm alarm) {
      return new AlarmJson(
          alarm.id(),
          alarm.code(),
          alarm.fund(),
          alarm.date(),
          alarm.detail(),
          alarm.isInForce(),
          alarm.raisedAt(),
          alarm.clearedAt(),
          alarm.acknowledgedBy(),
          alarm.acknowledgedAt());
    }
  }

  @GetMapping
  @Operation(
      summary = "The alarms in force, the oldest first",
      description = "With all=true also those that are over, the newest first.")
  List<AlarmJson> list(
      @RequestParam(defaultValue = "false") boolean all,
      @Parameter(description = "With all: how many at most, 1 to 1,000")
          @RequestParam(defaultValue = "100")
          int last) {
    List<Alarm> found = all ? alarms.history(Math.min(MOST, Math.max(1, last))) : alarms.inForce();
    return found.stream().map(AlarmJson::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One alarm")
  AlarmJson one(@PathVariable long id) {
    return alarms.find(id).map(AlarmJson::of).orElseThrow(() -> noSuchAlarm(id));
  }

  @PostMapping("/{id}/acknowledge")
  @Operation(
      summary = "Keeps that somebody has seen an alarm",
      description = "It is in force as before. Who was first stays.")
  AlarmJson acknowledge(@PathVariable long id, Principal who) {
    boolean unused = alarms.acknowledge(id, who.getName());
    return one(id);
  }

  private static WanfenException noSuchAlarm(long id) {
    return new WanfenException(
        ErrorCode.NO_SUCH_ALARM,
        "There is no alarm " + id,
        "Nothing was changed.",
        "See which there are.");
  }
}
