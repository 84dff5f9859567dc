package org.wanfen.batch.report.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.operations.Summary;

/**
 * The reconciliation report of one attempt at a night.
 *
 * @param night which attempt, and how it stands
 * @param summary what it came to, with all checks
 * @param statement the fund's day, as an account statement
 * @param pool the pool, struck line by line
 * @param sharing how it was shared out
 * @param quote what the fund publishes of the day
 * @param events the feed's events by type, hour and outcome
 * @param quarantined rows that never became events
 * @param rejected rows of events that a rule forbids
 * @param late events of an earlier day
 * @param timing when it was at work
 * @param people who did what about it
 * @param inputs what it was computed from
 */
public record NightReport(
    Night night,
    Summary summary,
    DayStatement statement,
    PoolStruck pool,
    SharingOut sharing,
    QuoteOfDay quote,
    EventsOfDay events,
    SetAside quarantined,
    SetAside rejected,
    LateEvents late,
    Timing timing,
    People people,
    List<InputLine> inputs) {

  /**
   * An attempt.
   *
   * @param fundName the fund's name
   * @param attempt from 1
   * @param mock whether it publishes nothing
   * @param tradingDay whether the business date is a trading day
   * @param confirms whether pending orders are confirmed at its close
   * @param publishedAt when it was published; empty if it is not
   * @param notice why it stands where it stands; empty if there is nothing to say
   */
  public record Night(
      String fundName,
      int attempt,
      boolean mock,
      boolean tradingDay,
      boolean confirms,
      Optional<Instant> publishedAt,
      Optional<String> notice) {}

  /** Whether it is published: what everyone sees. */
  public boolean published() {
    return night.publishedAt().isPresent();
  }
}
