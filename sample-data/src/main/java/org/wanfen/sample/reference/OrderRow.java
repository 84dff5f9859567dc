package org.wanfen.sample.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;

/**
 * The content of a well-formed row of an orders file.
 *
 * <p>Two rows that are written differently but mean the same ({@code 1} and {@code 1.00}) are
 * equal.
 *
 * @param eventId 1 to 64 of {@code A-Z a-z 0-9 _ -}
 * @param time the event's time in the fund's zone, to the millisecond
 * @param account the account number
 * @param type what is asked for
 * @param amountFen the amount in fen, over zero
 */
public record OrderRow(
    String eventId, LocalDateTime time, long account, OrderType type, long amountFen) {

  /** The header of an orders file. */
  public static final String HEADER = "event_id,event_time,account_id,type,amount";

  private static final Pattern EVENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern TIME =
      Pattern.compile(
          "(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?");
  private static final Pattern ACCOUNT = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern AMOUNT = Pattern.compile("(0|[1-9][0-9]{0,10})(\\.[0-9]{1,2})?");

  /**
   * Why a row is not well formed, if it is not: the first of the reasons that concern its format.
   *
   * @param row the bytes of the line, without its end
   */
  public static Optional<QuarantineReason> fault(byte[] row) {
    String[] fields = fields(row);
    if (fields.length != 5) {
      return Optional.of(QuarantineReason.BAD_COLUMN_COUNT);
    }
    if (!EVENT_ID.matcher(fields[0]).matches()) {
      return Optional.of(QuarantineReason.BAD_EVENT_ID);
    }
    if (!isTime(fields[1])) {
      return Optional.of(QuarantineReason.BAD_TIME);
    }
    if (!ACCOUNT.matcher(fields[2]).matches()) {
      return Optional.of(QuarantineReason.BAD_ACCOUNT);
    }
    if (Arrays.stream(OrderType.values()).noneMatch(type -> type.name().equals(fields[3]))) {
      return Optional.of(QuarantineReason.BAD_TYPE);
    }
    if (!AMOUNT.matcher(fields[4]).matches() || new BigDecimal(fields[4]).signum() == 0) {
      return Optional.of(QuarantineReason.BAD_AMOUNT);
    }
    return Optional.empty();
  }

  /**
   * The content of a row in which {@link #fault} finds nothing.
   *
   * @throws IllegalArgumentException if the row is not well formed
   */
  public static OrderRow of(byte[] row) {
    fault(row)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException("the row is not well formed: " + reason);
            });
    String[] fields = fields(row);
    return new OrderRow(
        fields[0],
        LocalDateTime.parse(fields[1]),
        Long.parseLong(fields[2]),
        OrderType.valueOf(fields[3]),
        new BigDecimal(fields[4]).movePointRight(2).longValueExact());
  }

  private static String[] fields(byte[] row) {
    return Lines.text(row).split(",", -1);
  }

  private static boolean isTime(String text) {
    if (!TIME.matcher(text).matches()) {
      return false;
    }
    try {
      // Strict on the calendar: 30 February, 24:00:00 and a 60th second are no times.
      LocalDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
