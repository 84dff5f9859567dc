package org.wanfen.server.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.wanfen.batch.home.FundSchedule;
import org.wanfen.batch.home.FundSchedule.OnMissed;

/**
 * A fund whose nights run by themselves.
 *
 * @param code its code
 * @param firstDate its first business date
 * @param settings what the settings say
 * @param times when its nights begin
 */
record ScheduledFund(String code, LocalDate firstDate, FundSchedule settings, FireTimes times) {

  /**
   * When a night is late that has not begun: had its feed come at the last, it would be done; or it
   * is missed, and left to a person, whichever comes first.
   *
   * @param deadline within which a night should be done
   */
  Optional<Instant> lateAt(LocalDate date, Duration deadline) {
    Optional<Instant> overdue =
        times.ofNight(date).map(time -> time.plus(settings.waitForFeed()).plus(deadline));
    return settings.onMissed() == OnMissed.ALARM
        ? Stream.concat(overdue.stream(), times.missedFrom(date).stream())
            .min(Comparator.naturalOrder())
        : overdue;
  }
}
