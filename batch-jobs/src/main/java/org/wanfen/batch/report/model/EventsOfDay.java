package org.wanfen.batch.report.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.settlement.night.SettlementTotals.Tally;

/**
 * The feed's rows by what became of them, and its events by type, hour and outcome.
 *
 * @param types every type
 * @param rejects rejected events by reason
 * @param quarantine quarantined rows by reason
 * @param duplicates rows that repeat an event
 * @param late events of an earlier day, accepted or rejected
 * @param forNextTradingDay events whose trade date is the next trading day
 * @param hours the 24 hours of the day; empty if the reading did not record them
 * @param kept what the kept rows of rejected events say; empty if they are not there, or say
 *     another number than was recorded
 */
public record EventsOfDay(
    List<OfType> types,
    Map<RejectReason, Tally> rejects,
    Map<QuarantineReason, Long> quarantine,
    long duplicates,
    long late,
    long forNextTradingDay,
    List<OfHour> hours,
    Optional<RejectedRows> kept) {

  /**
   * Events of one type.
   *
   * @param type which
   * @param accepted the accepted ones
   * @param rejectedEvents how many were rejected; empty if it is not known by type
   * @param rejectedFen what those come to; empty likewise
   */
  public record OfType(
      OrderType type, Tally accepted, Optional<Long> rejectedEvents, Optional<Long> rejectedFen) {}

  /**
   * Events of one hour; late ones count at hour 0.
   *
   * @param hour 0 to 23
   * @param byType accepted and rejected ones by type
   * @param rejected rejected ones; empty if it is not known by hour
   */
  public record OfHour(int hour, Map<OrderType, Long> byType, Optional<Long> rejected) {

    /** Accepted and rejected ones. */
    public long events() {
      return byType.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Accepted ones; empty if it is not known by hour. */
    public Optional<Long> accepted() {
      return rejected.map(count -> events() - count);
    }
  }

  /**
   * What the kept rows of rejected events add up to.
   *
   * @param byType by type
   * @param byHour by hour, 24 entries; late ones count at hour 0
   * @param late those of an earlier day
   */
  public record RejectedRows(Map<OrderType, Tally> byType, List<Long> byHour, long late) {}

  /** Makes the events. */
  public EventsOfDay {
    types = List.copyOf(types);
    hours = List.copyOf(hours);
  }
}
