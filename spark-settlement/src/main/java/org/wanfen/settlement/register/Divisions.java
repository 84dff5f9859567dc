package org.wanfen.settlement.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How accounts are divided into buckets on which date, as the properties of a register say.
 *
 * <p>A day is written once, with the division of then. When the division changes, the last day is
 * written again, and a property keeps how the days before it are divided.
 */
final class Divisions {

  /** The property with the number of buckets of the last date. */
  static final String NOW = "wanfen.buckets";

  private static final String UNTIL = "wanfen.buckets-until.";

  private final Cells now;
  private final NavigableMap<LocalDate, Cells> until = new TreeMap<>();

  /** Reads the properties of a register. */
  Divisions(Map<String, String> properties) {
    now = cells(properties.get(NOW));
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(UNTIL)) {
            until.put(LocalDate.parse(key.substring(UNTIL.length())), cells(value));
          }
        });
  }

  private static Cells cells(String buckets) {
    return new Cells(Integer.parseInt(buckets));
  }

  /**
   * Days that are divided in the same way.
   *
   * @param last the last of them
   * @param cells how they are divided
   */
  record Span(LocalDate last, Cells cells) {}

  /** The division of the last date. */
  Cells now() {
    return now;
  }

  /** The days from a date on that are divided alike. */
  Span on(LocalDate date) {
    Map.Entry<LocalDate, Cells> entry = until.ceilingEntry(date);
    return entry == null
        ? new Span(LocalDate.MAX, now)
        : new Span(entry.getKey(), entry.getValue());
  }

  /**
   * The properties to set when a date, the last, and those to come are divided anew.
   *
   * @param date the last date
   * @param anew how it is divided from now on
   */
  Map<String, String> changedOn(LocalDate date, Cells anew) {
    Map<String, String> changed = new TreeMap<>();
    changed.put(NOW, Integer.toString(anew.buckets()));
    LocalDate before = date.minusDays(1);
    if (!until.containsKey(before)) {
      changed.put(UNTIL + before, Integer.toString(now.buckets()));
    }
    return changed;
  }
}
