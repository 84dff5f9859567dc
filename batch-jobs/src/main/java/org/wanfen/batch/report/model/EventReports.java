package org.wanfen.batch.report.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.report.model.EventsOfDay.OfHour;
import org.wanfen.batch.report.model.EventsOfDay.OfType;
import org.wanfen.batch.report.model.EventsOfDay.RejectedRows;
import org.wanfen.fund.order.OrderType;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.SettlementTotals;

/** Puts the events of a day together: the reading, the settlement, and the rows that were kept. */
final class EventReports {

  private static final int HOURS = 24;

  private EventReports() {}

  static EventsOfDay of(FeedReading feed, SettlementTotals settled, Optional<RejectedRows> kept) {
    return new EventsOfDay(
        types(feed, settled, kept),
        settled.rejected(),
        feed.quarantined(),
        feed.duplicates(),
        feed.late(),
        feed.forNextTradingDay(),
        hours(feed, kept),
        kept);
  }

  private static List<OfType> types(
      FeedReading feed, SettlementTotals settled, Optional<RejectedRows> kept) {
    List<OfType> types = new ArrayList<>();
    for (OrderType type : OrderType.values()) {
      SettlementTotals.Tally accepted = settled.accepted().get(type);
      Optional<Long> rejected =
          Optional.ofNullable(feed.eventsByHour().get(type))
              .map(hours -> hours.stream().mapToLong(Long::longValue).sum() - accepted.events());
      types.add(
          new OfType(
              type, accepted, rejected, kept.map(rows -> rows.byType().get(type).amountFen())));
    }
    return types;
  }

  private static List<OfHour> hours(FeedReading feed, Optional<RejectedRows> kept) {
    if (feed.eventsByHour().isEmpty()) {
      return List.of();
    }
    List<OfHour> hours = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      Map<OrderType, Long> byType = new EnumMap<>(OrderType.class);
      for (OrderType type : OrderType.values()) {
        List<Long> events = feed.eventsByHour().get(type);
        byType.put(type, events == null ? 0 : events.get(hour));
      }
      int at = hour;
      hours.add(new OfHour(hour, byType, kept.map(rows -> rows.byHour().get(at))));
    }
    return hours;
  }
}
