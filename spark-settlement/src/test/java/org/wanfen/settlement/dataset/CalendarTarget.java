package org.wanfen.settlement.dataset;

import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.fuzz.OnlyRefusals;

/** A calendar. */
public final class CalendarTarget {

  private CalendarTarget() {}

  /** Hands bytes to the parser. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    return OnlyRefusals.of("calendar.csv", () -> parse(data), ErrorCode.CALENDAR_INVALID);
  }

  private static void parse(byte[] data) {
    CalendarCsv.parse(data, "calendar.csv");
  }
}
