package org.wanfen.server.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.wanfen.batch.home.FundSchedule;

/**
 * How the schedule of a fund stands.
 *
 * @param fund the fund's code
 * @param settings what the settings say
 * @param zone the fund's zone, in which its times are
 * @param nextFireAt when it is woken next by its cron expression; empty if never again
 * @param standing what the last look came to
 * @param pause who has paused it; empty if nobody has (the settings may have)
 * @param due how many nights are due and not published, as of the last look; {@link #MOST_DUE} at
 *     most
 */
public record ScheduleLine(
    String fund,
    FundSchedule settings,
    ZoneId zone,
    Optional<Instant> nextFireAt,
    Standing standing,
    Optional<Pause> pause,
    int due) {

  /** So many are counted. */
  public static final int MOST_DUE = 100;

  /**
   * What a look came to.
   *
   * @param state what the schedule does
   * @param date the night that is next; empty before the first look
   * @param because why it waits for a person; empty unless it does
   * @param detail more about that, in words; empty if there is nothing to say
   * @param since since when it is so
   * @param feedDueAt when waiting for the feed becomes an alarm; empty unless it waits for it
   * @param lateAt when the night is late that has not begun; empty unless its time has come
   * @param feedMissing whether the feed is missing by now
   */
  public record Standing(
      ScheduleState state,
      Optional<LocalDate> date,
      Optional<StoppedBecause> because,
      Optional<String> detail,
      Instant since,
      Optional<Instant> feedDueAt,
      Optional<Instant> lateAt,
      boolean feedMissing) {

    /** Whether it is the same but for how long it has been so. */
    boolean isAs(Standing other) {
      return equals(
          new Standing(
              other.state,
              other.date,
              other.because,
              other.detail,
              since,
              other.feedDueAt,
              other.lateAt,
              other.feedMissing));
    }
  }

  /**
   * A pause.
   *
   * @param by who paused it
   * @param reason why
   * @param at when
   */
  public record Pause(String by, String reason, Instant at) {}

  /** Whether it begins no nights, by a person's word or the settings'. */
  public boolean isPaused() {
    return pause.isPresent() || settings.paused();
  }
}
