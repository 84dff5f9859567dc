package org.wanfen.sample.reference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.fund.order.QuarantineReason;

/**
 * Sorts the rows of a night into events, duplicates and quarantined rows.
 *
 * <p>It remembers the event ids of the nights of the duplicate window, each with the content under
 * which it was first seen.
 */
final class Screening {

  /**
   * A row that became an event.
   *
   * @param row where it stood
   * @param order its content as written
   * @param time when it counts: its own time, or the beginning of the night's day if it is late
   * @param late whether its day is before the night's
   */
  record Event(FeedRow row, OrderRow order, LocalDateTime time, boolean late) {}

  /** What became of the rows of one night. */
  record Screened(List<Event> events, List<SetAsideRow> quarantined, long duplicates) {}

  private final int windowNights;
  private final Map<LocalDate, Map<String, OrderRow>> seenByNight = new HashMap<>();

  Screening(int windowNights) {
    this.windowNights = windowNights;
  }

  /** Remembers what nights before have seen. */
  void remember(Map<LocalDate, Map<String, OrderRow>> seen) {
    seenByNight.putAll(seen);
  }

  Screened screen(LocalDate night, List<FeedRow> rows) {
    Map<String, OrderRow> seenThisNight = new HashMap<>();
    seenByNight.put(night, seenThisNight);
    List<Event> events = new ArrayList<>();
    List<SetAsideRow> quarantined = new ArrayList<>();
    long duplicates = 0;
    for (FeedRow row : rows) {
      Optional<QuarantineReason> fault = fault(night, row);
      if (fault.isPresent()) {
        quarantined.add(row.setAside(fault.get()));
        continue;
      }
      OrderRow order = OrderRow.of(row.bytes());
      if (seenBefore(night, order.eventId()).isPresent()) {
        duplicates++;
        continue;
      }
      seenThisNight.put(order.eventId(), order);
      events.add(event(night, row, order));
    }
    return new Screened(events, quarantined, duplicates);
  }

  private Optional<QuarantineReason> fault(LocalDate night, FeedRow row) {
    Optional<QuarantineReason> ofFormat = OrderRow.fault(row.bytes());
    if (ofFormat.isPresent()) {
      return ofFormat;
    }
    OrderRow order = OrderRow.of(row.bytes());
    if (order.time().toLocalDate().isAfter(night)) {
      return Optional.of(QuarantineReason.FUTURE_EVENT);
    }
    Optional<OrderRow> before = seenBefore(night, order.eventId());
    return before.isPresent() && !before.get().equals(order)
        ? Optional.of(QuarantineReason.CONFLICTING_DUPLICATE)
        : Optional.empty();
  }

  /** At most one night of a window has seen an id: on the others its rows were no events. */
  private Optional<OrderRow> seenBefore(LocalDate night, String eventId) {
    for (int back = 0; back <= windowNights; back++) {
      OrderRow seen = seenByNight.getOrDefault(night.minusDays(back), Map.of()).get(eventId);
      if (seen != null) {
        return Optional.of(seen);
      }
    }
    return Optional.empty();
  }

  private static Event event(LocalDate night, FeedRow row, OrderRow order) {
    boolean late = order.time().toLocalDate().isBefore(night);
    return new Event(row, order, late ? night.atStartOfDay() : order.time(), late);
  }
}
