package org.wanfen.server.alarm;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that is so, and that somebody has to know.
 *
 * @param code what it is
 * @param fund the fund's code
 * @param date the business date
 * @param detail in words
 * @param occasion what tells it from others of its kind at the same date; empty if being so does
 * @param over whether it has passed already, so that the alarm is raised and cleared at once; only
 *     with an occasion, by which it is raised no more than once
 */
public record Condition(
    AlarmCode code,
    String fund,
    LocalDate date,
    String detail,
    Optional<String> occasion,
    boolean over) {

  /** Something that is so now, and whose alarm is over when it is so no longer. */
  public static Condition now(AlarmCode code, String fund, LocalDate date, String detail) {
    return new Condition(code, fund, date, detail, Optional.empty(), false);
  }

  /** What tells it from all others. */
  String identity() {
    return key() + occasion.map(more -> "/" + more).orElse("");
  }

  /** What is in force no more than once. */
  String key() {
    return code + "/" + fund + "/" + date;
  }
}
