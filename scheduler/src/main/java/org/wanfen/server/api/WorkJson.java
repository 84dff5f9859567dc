package org.wanfen.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.wanfen.server.desk.NightDesk.Work;

/**
 * A night that is at work, or waits for its turn.
 *
 * @param fund the fund's code
 * @param date the business date
 * @param by who asked for it
 * @param since when it was asked for
 * @param night where it can be followed
 */
@Schema(description = "A night that is at work, or waits for its turn.")
record WorkJson(String fund, LocalDate date, String by, Instant since, String night) {

  static WorkJson of(Work work) {
    return new WorkJson(
        work.fund(), work.date(), work.by(), work.since(), address(work.fund(), work.date()));
  }

  /** Where a night can be followed. */
  static String address(String fund, LocalDate date) {
    return "/api/v1/nights/" + fund + "/" + date;
  }
}
