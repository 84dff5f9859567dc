package org.wanfen.settlement.feed;

import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;

/**
 * A cursor on one row of an orders file, used again for every row.
 *
 * <p>Texts are ranges of {@link #bytes()}, which may only be read, and only until the visitor
 * returns. A row with a {@link #reason()} of its format has its line and raw bytes; its other
 * values mean nothing. One with {@code FUTURE_EVENT} has them all.
 */
public final class OrderRow {

  long line;
  byte[] bytes;
  int rowStart;
  int rowEnd;
  int idStart;
  int idEnd;
  int epochDay;
  int millisOfDay;
  long account;
  int type;
  long amountFen;
  QuarantineReason reason;

  OrderRow() {}

  /** The line in the file; the header is line 1. */
  public long line() {
    return line;
  }

  /** The bytes in which the row and its event id lie. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the row begins, as it came. */
  public int rowStart() {
    return rowStart;
  }

  /** The length of the row without the line's end, in bytes; cut at 64 KiB. */
  public int rowLength() {
    return rowEnd - rowStart;
  }

  /** Where the event id begins. */
  public int idStart() {
    return idStart;
  }

  /** The length of the event id, 1 to 64 bytes of ASCII. */
  public int idLength() {
    return idEnd - idStart;
  }

  /** The event's day in the fund's zone, in days since 1970-01-01. */
  public int epochDay() {
    return epochDay;
  }

  /** The event's time of day in the fund's zone, in milliseconds from 00:00. */
  public int millisOfDay() {
    return millisOfDay;
  }

  /** The account number, of 1 to 18 digits. */
  public long account() {
    return account;
  }

  /** The order's type, as the ordinal of {@link OrderType}. */
  public int type() {
    return type;
  }

  /** The order's type. */
  public OrderType orderType() {
    return OrderTypes.of(type);
  }

  /** The amount in fen, over zero. */
  public long amountFen() {
    return amountFen;
  }

  /** Why the row is quarantined, or null if it is well formed and not of the future. */
  public QuarantineReason reason() {
    return reason;
  }
}
