package org.wanfen.batch.home;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What wanfen.yaml says under {@code schedule} for a fund: when its nights run by themselves.
 *
 * @param inbox the folder of the {@code <yyyymmdd>} folders
 * @param cron when the night of the day before begins, as Quartz writes it, in the fund's zone
 * @param waitForFeed how long to wait for the feed's manifest before the alarm
 * @param onMissed what becomes of nights that were missed
 * @param paused whether it does not run for now
 */
public record FundSchedule(
    String inbox, String cron, Duration waitForFeed, OnMissed onMissed, boolean paused) {

  private static final String TEN_PAST_MIDNIGHT = "0 10 0 * * ?";

  /** What becomes of nights that were missed. */
  public enum OnMissed {
    /** They run in order, one by one, up to the day before. */
    CATCH_UP,
    /** Somebody starts them; an alarm says so. */
    ALARM
  }

  /** The schedules of all funds, by code. */
  static Map<String, FundSchedule> all(SettingsSection section) {
    Map<String, FundSchedule> schedules = new LinkedHashMap<>();
    section.keys().forEach(fund -> schedules.put(fund, of(section.section(fund))));
    return Collections.unmodifiableMap(schedules);
  }

  private static FundSchedule of(SettingsSection section) {
    section.with("inbox", "cron", "waitForFeedMinutes", "onMissed", "paused");
    boolean catchUp = section.word("onMissed", "catch-up", "catch-up", "alarm").equals("catch-up");
    return new FundSchedule(
        section.required("inbox"),
        section.text("cron").orElse(TEN_PAST_MIDNIGHT),
        Duration.ofMinutes(section.number("waitForFeedMinutes", 240, 0, 1440)),
        catchUp ? OnMissed.CATCH_UP : OnMissed.ALARM,
        section.flag("paused", false));
  }
}
