package org.wanfen.settlement.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What the properties of a register, and of its snapshots, say of what has expired. */
final class Expiry {

  /** The first date whose rows are still there; absent while all are. */
  static final String ROWS_FROM = "wanfen.rows-from";

  /** The first date whose event ids are still there; absent while all are. */
  static final String EVENT_IDS_FROM = "wanfen.event-ids-from";

  private Expiry() {}

  static Optional<LocalDate> rowsFrom(Map<String, String> properties) {
    return date(properties, ROWS_FROM);
  }

  static Optional<LocalDate> eventIdsFrom(Map<String, String> properties) {
    return date(properties, EVENT_IDS_FROM);
  }

  private static Optional<LocalDate> date(Map<String, String> properties, String key) {
    return Optional.ofNullable(properties.get(key)).map(LocalDate::parse);
  }
}
