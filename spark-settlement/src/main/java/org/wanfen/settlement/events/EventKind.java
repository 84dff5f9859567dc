package org.wanfen.settlement.events;

/**
 * What reports count of an event, packed into 16 bits: its type, the hour of its time, whether it
 * is late, and whether it belongs to the next trading day.
 */
final class EventKind {

  private static final int HOUR_SHIFT = 2;
  private static final int LATE = 1 << 7;
  private static final int NEXT = 1 << 8;
  private static final int MILLIS_OF_HOUR = 3_600_000;

  private EventKind() {}

  static short of(int type, int millisOfDay, boolean late, boolean forNextTradingDay) {
    int hour = millisOfDay / MILLIS_OF_HOUR;
    return (short) (type | hour << HOUR_SHIFT | (late ? LATE : 0) | (forNextTradingDay ? NEXT : 0));
  }

  static int type(short kind) {
    return kind & 3;
  }

  static int hour(short kind) {
    return kind >> HOUR_SHIFT & 31;
  }

  static boolean late(short kind) {
    return (kind & LATE) != 0;
  }

  static boolean forNextTradingDay(short kind) {
    return (kind & NEXT) != 0;
  }
}
