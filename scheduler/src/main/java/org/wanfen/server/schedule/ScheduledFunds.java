package org.wanfen.server.schedule;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wanfen.batch.home.FundSchedule;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.FundRow;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.dataset.FundYaml;

/** The funds whose nights run by themselves, as settings and records have them. */
final class ScheduledFunds {

  private final Map<String, ScheduledFund> byCode;

  private ScheduledFunds(Map<String, ScheduledFund> byCode) {
    this.byCode = Collections.unmodifiableMap(byCode);
  }

  /**
   * Puts settings and records together.
   *
   * @throws WanfenException SETTINGS_INVALID if a fund is not in the home, or if a cron expression
   *     is none or has no time any more
   */
  static ScheduledFunds of(Map<String, FundSchedule> settings, FundRecords records, Instant now) {
    Map<String, ScheduledFund> funds = new TreeMap<>();
    settings.forEach((code, schedule) -> funds.put(code, fund(code, schedule, records, now)));
    return new ScheduledFunds(funds);
  }

  private static ScheduledFund fund(
      String code, FundSchedule schedule, FundRecords records, Instant now) {
    FundRow fund =
        records
            .fund(code)
            .orElseThrow(() -> refused("schedule." + code + ": the home has no such fund", null));
    FireTimes times = times(code, schedule.cron(), zone(code, records));
    if (times.after(now).isEmpty()) {
      throw refused("schedule." + code + ".cron has no time any more: " + schedule.cron(), null);
    }
    return new ScheduledFund(code, fund.firstDate(), schedule, times);
  }

  private static FireTimes times(String code, String cron, ZoneId zone) {
    try {
      return FireTimes.of(cron, zone);
    } catch (ParseException e) {
      throw refused(
          "schedule." + code + ".cron is no cron expression: " + cron + " (" + e.getMessage() + ")",
          e);
    }
  }

  /** The zone of a fund, which no new terms change. */
  private static ZoneId zone(String code, FundRecords records) {
    Version terms = records.terms(code).stream().reduce((earlier, later) -> later).orElseThrow();
    return FundYaml.parse(terms.text().getBytes(StandardCharsets.UTF_8), "fund.yaml").zone();
  }

  private static WanfenException refused(String what, Throwable cause) {
    return new WanfenException(
        ErrorCode.SETTINGS_INVALID,
        "wanfen.yaml: " + what,
        "Nothing was changed; no night was begun.",
        "Correct the settings, then start the server again.",
        cause);
  }

  Collection<ScheduledFund> all() {
    return byCode.values();
  }

  Optional<ScheduledFund> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
