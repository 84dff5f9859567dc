package org.wanfen.settlement.files;

import org.wanfen.fund.money.Fen;

/**
 * Single fields, read from bytes without making anything of them first.
 *
 * <p>A field is {@code bytes[from]} to {@code bytes[to - 1]}. All formats are ASCII, so bytes that
 * are not UTF-8 fail their field by themselves.
 */
public final class CsvFields {

  /** What a field that is not of its format is read as. */
  public static final long BAD = Long.MIN_VALUE;

  private static final int MOST_ID_BYTES = 64;
  private static final int MOST_ACCOUNT_DIGITS = 18;
  private static final long MILLIS_OF_DAY = 86_400_000L;
  private static final boolean[] IN_ID = idBytes();
  private static final int[] DAYS_BEFORE_MONTH = {
    0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
  };

  private CsvFields() {}

  /** Whether a field is 1 to 64 of {@code A-Z a-z 0-9 _ -}. */
  public static boolean isEventId(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length < 1 || length > MOST_ID_BYTES) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!IN_ID[bytes[i] & 0xff]) {
        return false;
      }
    }
    return true;
  }

  /** An account number of 1 to 18 digits without a leading zero, or {@link #BAD}. */
  public static long account(byte[] bytes, int from, int to) {
    if (to - from > MOST_ACCOUNT_DIGITS || to == from || bytes[from] == '0') {
      return BAD;
    }
    long account = digits(bytes, from, to);
    return account < 0 ? BAD : account;
  }

  /**
   * An amount that is not negative, in fen, or {@link #BAD}.
   *
   * @param mostDigits how many digits may stand before the point, at most 16
   */
  public static long amountFen(byte[] bytes, int from, int to, int mostDigits) {
    int point = from;
    while (point < to && bytes[point] != '.') {
      point++;
    }
    int whole = point - from;
    if (whole < 1 || whole > mostDigits || (whole > 1 && bytes[from] == '0')) {
      return BAD;
    }
    long yuan = digits(bytes, from, point);
    long rest = point == to ? 0 : decimalsFen(bytes, point + 1, to);
    return yuan < 0 || rest < 0 ? BAD : yuan * Fen.PER_YUAN + rest;
  }

  private static long decimalsFen(byte[] bytes, int from, int to) {
    return switch (to - from) {
      case 1 -> digits(bytes, from, to) * 10;
      case 2 -> digits(bytes, from, to);
      default -> -1;
    };
  }

  /**
   * A real time {@code yyyy-MM-ddTHH:mm:ss} with nothing or a point and 1 to 3 digits after it, of
   * the years 1900 to 9999.
   *
   * @return milliseconds from 1970-01-01T00:00 to that time as if every day had 24 hours, negative
   *     before; or {@link #BAD}
   */
  public static long localMillis(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length < 19 || length > 23 || length == 20 || bytes[from + 10] != 'T') {
      return BAD;
    }
    long day = epochDay(bytes, from, from + 10);
    long hour = digits(bytes, from + 11, from + 13);
    long minute = digits(bytes, from + 14, from + 16);
    long second = digits(bytes, from + 17, from + 19);
    long millis = length == 19 ? 0 : fractionMillis(bytes, from + 19, to);
    boolean real =
        day != BAD
            && (hour | minute | second | millis) >= 0
            && hour < 24
            && minute < 60
            && second < 60
            && bytes[from + 13] == ':'
            && bytes[from + 16] == ':';
    return real ? day * MILLIS_OF_DAY + ((hour * 60 + minute) * 60 + second) * 1000 + millis : BAD;
  }

  private static long fractionMillis(byte[] bytes, int from, int to) {
    if (bytes[from] != '.') {
      return -1;
    }
    long fraction = digits(bytes, from + 1, to);
    return switch (to - from) {
      case 2 -> fraction * 100;
      case 3 -> fraction * 10;
      default -> fraction;
    };
  }

  /** A real date {@code yyyy-MM-dd} of the years 1900 to 9999 as days since 1970-01-01, or BAD. */
  public static long epochDay(byte[] bytes, int from, int to) {
    if (to - from != 10 || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
      return BAD;
    }
    int year = (int) digits(bytes, from, from + 4);
    int month = (int) digits(bytes, from + 5, from + 7);
    int day = (int) digits(bytes, from + 8, from + 10);
    if (year < 1900 || month < 1 || month > 12 || day < 1) {
      return BAD;
    }
    boolean leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    int leapDay = leap && month == 2 ? 1 : 0;
    if (day > DAYS_BEFORE_MONTH[month + 1] - DAYS_BEFORE_MONTH[month] + leapDay) {
      return BAD;
    }
    int before = year - 1;
    int daysBeforeYear = before * 365 + before / 4 - before / 100 + before / 400;
    int afterLeapDay = leap && month > 2 ? 1 : 0;
    return daysBeforeYear + DAYS_BEFORE_MONTH[month] + afterLeapDay + day - 1 - 719_162L;
  }

  /** A number of at most 18 digits; -1 if any byte is no digit. */
  private static long digits(byte[] bytes, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static boolean[] idBytes() {
    boolean[] in = new boolean[256];
    for (char c :
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-".toCharArray()) {
      in[c] = true;
    }
    return in;
  }
}
