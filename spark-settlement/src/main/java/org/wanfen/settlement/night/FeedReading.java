package org.wanfen.settlement.night;

import java.util.List;
import java.util.Map;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;

/**
 * What was read from the feed of a night, before anything is settled.
 *
 * <p>{@code rows = events + duplicates + quarantined}: an event is what remains, to be accepted or
 * rejected.
 *
 * @param files what was read from each file, in the order of their names
 * @param duplicates rows that repeat an event that was seen before
 * @param quarantined rows that never become events, by reason; reasons without a row are absent
 * @param events rows that become events
 * @param late events whose day is before the business date
 * @param forNextTradingDay events that get the next trading day as their trade date
 * @param eventsByHour events by hour of their time (late ones count at hour 0) and type: 24 entries
 *     for each type
 */
public record FeedReading(
    List<FileReading> files,
    long duplicates,
    Map<QuarantineReason, Long> quarantined,
    long events,
    long late,
    long forNextTradingDay,
    Map<OrderType, List<Long>> eventsByHour) {

  /**
   * One file as it was read.
   *
   * @param name its name
   * @param rows lines after the header
   * @param bytes its size as stored
   * @param sha256 of its bytes, in lower-case hexadecimal
   * @param totalsFen the amounts of its well-formed rows by type, in fen
   */
  public record FileReading(
      String name, long rows, long bytes, String sha256, Map<OrderType, Long> totalsFen) {}

  /** Rows read: lines after the headers of all files. */
  public long rows() {
    return files.stream().mapToLong(FileReading::rows).sum();
  }

  /** Quarantined rows of all reasons. */
  public long quarantinedRows() {
    return quarantined.values().stream().mapToLong(Long::longValue).sum();
  }
}
