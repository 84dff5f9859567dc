package org.wanfen.server.alarm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An alarm as it was raised.
 *
 * @param id its number
 * @param code what it calls for
 * @param fund the fund's code
 * @param date the business date
 * @param detail in words, as of when it was raised
 * @param raisedAt when it was raised
 * @param clearedAt when it was over; empty while in force
 * @param acknowledgedBy who has said to have seen it
 * @param acknowledgedAt when
 */
public record Alarm(
    long id,
    AlarmCode code,
    String fund,
    LocalDate date,
    String detail,
    Instant raisedAt,
    Optional<Instant> clearedAt,
    Optional<String> acknowledgedBy,
    Optional<Instant> acknowledgedAt) {

  /** Whether it is still so. */
  public boolean isInForce() {
    return clearedAt.isEmpty();
  }
}
