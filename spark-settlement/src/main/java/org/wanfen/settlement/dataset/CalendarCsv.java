package org.wanfen.settlement.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.InputFile;

/** Reads calendar.csv: for every covered day, in any order, whether it is a trading day. */
public final class CalendarCsv {

  /** The header of the file. */
  public static final String HEADER = "date,trading";

  private CalendarCsv() {}

  /**
   * Reads a calendar.
   *
   * @param bytes the file's content
   * @param fileName its name in messages
   * @throws WanfenException with {@link ErrorCode#CALENDAR_INVALID} naming the line that is wrong
   */
  public static TradingCalendar parse(byte[] bytes, String fileName) {
    InputFile input = new InputFile(fileName, ErrorCode.CALENDAR_INVALID);
    NavigableMap<LocalDate, Boolean> days =
        DatedRows.parse(bytes, input, HEADER, CalendarCsv::trading);
    if (days.isEmpty()) {
      throw input.refused("it has no days");
    }
    return TradingCalendar.of(days);
  }

  private static Boolean trading(List<String> fields) {
    return switch (fields.get(0)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "it should be true or false, not " + InputFile.shown(fields.get(0)));
    };
  }
}
