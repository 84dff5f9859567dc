package org.wanfen.server.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * When the nights of a fund begin. A night's time is the first time of the cron expression after
 * its day has ended in the fund's zone: so no day is without a time, also where the expression
 * leaves days out.
 */
final class FireTimes {

  private final CronExpression cron;
  private final ZoneId zone;

  private FireTimes(CronExpression cron, ZoneId zone) {
    this.cron = cron;
    this.zone = zone;
  }

  /**
   * Times by an expression.
   *
   * @throws ParseException if it is none
   */
  static FireTimes of(String expression, ZoneId zone) throws ParseException {
    CronExpression cron = new CronExpression(expression);
    cron.setTimeZone(TimeZone.getTimeZone(zone));
    return new FireTimes(cron, zone);
  }

  ZoneId zone() {
    return zone;
  }

  /** The first time after a moment; empty if there is none any more. */
  Optional<Instant> after(Instant moment) {
    return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(moment))).map(Date::toInstant);
  }

  /** When the night of a day begins; empty if never. */
  Optional<Instant> ofNight(LocalDate day) {
    return firstOn(day.plusDays(1));
  }

  /** Since when the night of a day is missed: when a later day has its first time. */
  Optional<Instant> missedFrom(LocalDate day) {
    return ofNight(day).flatMap(time -> firstOn(time.atZone(zone).toLocalDate().plusDays(1)));
  }

  private Optional<Instant> firstOn(LocalDate day) {
    return after(day.atStartOfDay(zone).toInstant().minusMillis(1));
  }
}
