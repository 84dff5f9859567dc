package org.wanfen.sample.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which event ids of a night's feed the nights before it have seen, found from their feeds alone.
 *
 * <p>A night has seen an id if it came there in a row that is well formed and not of a later day,
 * and no night of <em>its</em> duplicate window had seen it before. So an id that a night of the
 * window has is followed back, until there is a whole window of nights without it.
 */
final class EventsBefore {

  private final String fund;
  private final ReferenceInbox inbox;
  private final NavigableMap<LocalDate, Integer> windows;

  EventsBefore(String fund, ReferenceInbox inbox, NavigableMap<LocalDate, Integer> windows) {
    this.fund = fund;
    this.inbox = inbox;
    this.windows = windows;
  }

  /**
   * What the nights before have seen.
   *
   * @param night the night whose duplicates are looked for
   * @param windowNights its duplicate window
   * @param rows its feed
   * @return by night, the ids that it has seen with the content under which it saw them
   */
  Map<LocalDate, Map<String, OrderRow>> seen(
      LocalDate night, int windowNights, List<FeedRow> rows) {
    LocalDate windowStart = night.minusDays(windowNights);
    LocalDate from = windowStart;
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(eventId(row)));
    Set<String> followed = new HashSet<>();
    NavigableMap<LocalDate, Map<String, OrderRow>> came = new TreeMap<>();
    for (LocalDate before : windows.headMap(night, false).descendingKeySet()) {
      if (before.isBefore(from)) {
        break;
      }
      Map<String, OrderRow> found = came(before, before.isBefore(windowStart) ? followed : ids);
      came.put(before, found);
      followed.addAll(found.keySet());
      if (!found.isEmpty() && before.minusDays(windows.get(before)).isBefore(from)) {
        from = before.minusDays(windows.get(before));
      }
    }
    return seenAmong(came);
  }

  /** The first row of each id that could be an event on a night. */
  private Map<String, OrderRow> came(LocalDate night, Set<String> ids) {
    Map<String, OrderRow> came = new HashMap<>();
    if (ids.isEmpty()) {
      return came;
    }
    for (FeedRow row : Feed.rowsWhateverTheTotals(inbox.folder(night), fund, night)) {
      if (ids.contains(eventId(row)) && OrderRow.fault(row.bytes()).isEmpty()) {
        OrderRow order = OrderRow.of(row.bytes());
        if (!order.time().toLocalDate().isAfter(night)) {
          came.putIfAbsent(order.eventId(), order);
        }
      }
    }
    return came;
  }

  private Map<LocalDate, Map<String, OrderRow>> seenAmong(
      NavigableMap<LocalDate, Map<String, OrderRow>> came) {
    NavigableMap<LocalDate, Map<String, OrderRow>> seen = new TreeMap<>();
    came.forEach(
        (night, rows) -> {
          LocalDate from = night.minusDays(windows.get(night));
          Map<String, OrderRow> first = new HashMap<>(rows);
          seen.tailMap(from, true)
              .values()
              .forEach(known -> first.keySet().removeAll(known.keySet()));
          seen.put(night, first);
        });
    return seen;
  }

  private static String eventId(FeedRow row) {
    String text = Lines.text(row.bytes());
    int comma = text.indexOf(',');
    return comma < 0 ? text : text.substring(0, comma);
  }
}
