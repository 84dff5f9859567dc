package org.wanfen.batch.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.Summary;
import org.wanfen.settlement.night.FeedReading;

/**
 * What there is of an attempt that has not come to its reconciliation: one that the quarantine
 * limit holds, or that is at work, stopped, failed, refused or given up.
 *
 * @param fund the fund's code
 * @param date the business date
 * @param state how it stands
 * @param night which attempt
 * @param noticeCode the code under which it stands so; empty if there is nothing to say
 * @param quarantineLimit more quarantined rows than this hold it
 * @param feed what was read of the feed; empty before
 * @param pool the pool; empty before it is struck
 * @param settled what settling came to; empty before
 * @param quarantined rows that never became events; empty before the feed is read
 * @param timing when it was at work
 * @param people who did what about it
 * @param inputs what it is computed from
 */
public record UnfinishedReport(
    String fund,
    LocalDate date,
    NightState state,
    NightReport.Night night,
    Optional<String> noticeCode,
    long quarantineLimit,
    Optional<FeedReading> feed,
    Optional<PoolStruck> pool,
    Optional<Settled> settled,
    Optional<SetAside> quarantined,
    Timing timing,
    People people,
    List<InputLine> inputs) {

  /**
   * What settling came to.
   *
   * @param counts rows by what became of them
   * @param events events by type, hour and outcome
   * @param rejected rows of events that a rule forbids
   * @param late events of an earlier day
   */
  public record Settled(
      Summary.Events counts, EventsOfDay events, SetAside rejected, LateEvents late) {}

  /** Makes the report. */
  public UnfinishedReport {
    inputs = List.copyOf(inputs);
  }

  /** How many rows are quarantined; none before the feed is read. */
  public long quarantinedRows() {
    return feed.map(FeedReading::quarantinedRows).orElse(0L);
  }

  /** Whether it has more quarantined rows than the fund allows, and nobody has accepted them. */
  public boolean overTheLimit() {
    return quarantinedRows() > quarantineLimit && people.quarantineAccepted().isEmpty();
  }
}
