package org.wanfen.settlement.feed;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.settlement.files.CsvFields;
import org.wanfen.settlement.files.CsvLines;
import org.wanfen.settlement.files.InputFile;

/**
 * Reads an orders file in one pass: every row judged by its format and handed on, the file digested
 * and added up.
 *
 * <p>What is wrong with the file as a whole (its header, its compression) throws {@link
 * WanfenException} with {@link ErrorCode#INPUT_DAMAGED}, possibly after rows have been handed on:
 * what a visitor collected counts only once {@link #read} has returned.
 */
public final class OrderRows {

  /** The header of every orders file. */
  public static final String HEADER = "event_id,event_time,account_id,type,amount";

  private static final int COLUMNS = 5;
  private static final int MOST_AMOUNT_DIGITS = 11;
  private static final long MILLIS_OF_DAY = 86_400_000L;

  /** A line is kept as an {@code int}. */
  private static final long MOST_LINES = Integer.MAX_VALUE;

  /** What a file may cost in memory that has next to no orders in it, such as one of line ends. */
  static final int MOST_QUARANTINED = 10_000_000;

  private final InputFile input;
  private final long businessDay;
  private final OrderRow row = new OrderRow();
  private final long[] totalsFen = new long[OrderTypes.COUNT];
  private int quarantined;

  private OrderRows(String fileName, LocalDate businessDate) {
    this.input = new InputFile(fileName, ErrorCode.INPUT_DAMAGED);
    this.businessDay = businessDate.toEpochDay();
  }

  /**
   * Reads an orders file.
   *
   * @param fileName the file's name, as messages show it; ending in {@code .gz}, it is decompressed
   * @param businessDate the night's date; rows of a later day are {@code FUTURE_EVENT}
   * @param in the file's bytes as stored; read to the end, not closed
   * @param visitor takes every row, in the order of the lines
   */
  public static OrderFigures read(
      String fileName, LocalDate businessDate, InputStream in, OrderVisitor visitor) {
    return read(fileName, businessDate, in, visitor, OutputStream.nullOutputStream());
  }

  /** As above; every byte read is also written, as stored, to {@code copy}, which stays open. */
  public static OrderFigures read(
      String fileName,
      LocalDate businessDate,
      InputStream in,
      OrderVisitor visitor,
      OutputStream copy) {
    OrderRows rows = new OrderRows(fileName, businessDate);
    try (CsvLines lines = CsvLines.of(in, rows.input, copy)) {
      return rows.read(lines, visitor);
    }
  }

  private OrderFigures read(CsvLines lines, OrderVisitor visitor) {
    lines.header(HEADER);
    while (lines.next()) {
      judge(lines);
      requireBounded();
      visitor.row(row);
    }
    return new OrderFigures(
        input.name(),
        lines.rows(),
        lines.storedBytes(),
        lines.sha256(),
        new OrderTotals(totalsFen[0], totalsFen[1], totalsFen[2]));
  }

  private void requireBounded() {
    if (row.line > MOST_LINES) {
      throw input.refused("it has more than " + MOST_LINES + " lines");
    }
    quarantined += row.reason == null ? 0 : 1;
    if (quarantined > MOST_QUARANTINED) {
      throw input.refused(
          "it has more than " + MOST_QUARANTINED + " rows that would be quarantined");
    }
  }

  private void judge(CsvLines lines) {
    row.line = lines.number();
    row.bytes = lines.bytes();
    row.rowStart = lines.start();
    row.rowEnd = lines.end();
    row.reason = reasonOfFormat(lines);
    if (row.reason == null) {
      addUp();
      row.reason = row.epochDay > businessDay ? QuarantineReason.FUTURE_EVENT : null;
    }
  }

  /**
   * Reads the fields in the order of their reasons; the first that is bad decides. That holds for a
   * row that was cut, too: the field that the cut falls into is too long for any format, so it or
   * one before it is the first that is bad.
   */
  private QuarantineReason reasonOfFormat(CsvLines lines) {
    if (lines.columns() != COLUMNS) {
      return QuarantineReason.BAD_COLUMN_COUNT;
    }
    byte[] bytes = lines.bytes();
    row.idStart = lines.columnStart(0);
    row.idEnd = lines.columnEnd(0);
    if (!CsvFields.isEventId(bytes, row.idStart, row.idEnd)) {
      return QuarantineReason.BAD_EVENT_ID;
    }
    long time = CsvFields.localMillis(bytes, lines.columnStart(1), lines.columnEnd(1));
    if (time == CsvFields.BAD) {
      return QuarantineReason.BAD_TIME;
    }
    row.epochDay = (int) Math.floorDiv(time, MILLIS_OF_DAY);
    row.millisOfDay = (int) Math.floorMod(time, MILLIS_OF_DAY);
    row.account = CsvFields.account(bytes, lines.columnStart(2), lines.columnEnd(2));
    if (row.account == CsvFields.BAD) {
      return QuarantineReason.BAD_ACCOUNT;
    }
    row.type = OrderTypes.ordinal(bytes, lines.columnStart(3), lines.columnEnd(3));
    if (row.type < 0) {
      return QuarantineReason.BAD_TYPE;
    }
    row.amountFen =
        CsvFields.amountFen(bytes, lines.columnStart(4), lines.columnEnd(4), MOST_AMOUNT_DIGITS);
    return row.amountFen > 0 ? null : QuarantineReason.BAD_AMOUNT;
  }

  private void addUp() {
    try {
      totalsFen[row.type] = Math.addExact(totalsFen[row.type], row.amountFen);
    } catch (ArithmeticException e) {
      throw input.overflow("the total of a type, at line " + row.line + ",");
    }
  }
}
