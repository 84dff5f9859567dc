package org.wanfen.fund.money;

/**
 * Reads and writes amounts of money and units, which are whole fen (0.01 CNY) in a {@code long}.
 *
 * <p>One unit of the fund is worth 1.00 CNY, so units and money share this notation. There is no
 * amount type on purpose: eighty million accounts are arrays of {@code long}. Sums use {@link
 * Math#addExact(long, long)}.
 */
public final class Fen {

  /** How many fen make one CNY, or one unit. */
  public static final long PER_YUAN = 100;

  private static final int MOST_DIGITS = 16;

  private Fen() {}

  /**
   * Reads an amount such as {@code 12.34}, {@code -0.5} or {@code 100}.
   *
   * @param text an optional minus, 1 to 16 digits without needless leading zeros, and optionally a
   *     point with one or two digits
   * @return the amount in fen
   * @throws IllegalArgumentException if the text is of any other form
   */
  public static long parse(String text) {
    boolean negative = text.startsWith("-");
    int start = negative ? 1 : 0;
    int point = text.indexOf('.', start);
    int wholeEnd = point < 0 ? text.length() : point;
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    boolean wellFormed =
        wholeEnd > start
            && wholeEnd - start <= MOST_DIGITS
            && (wholeEnd - start == 1 || text.charAt(start) != '0')
            && (point < 0 || (decimals >= 1 && decimals <= 2));
    if (!wellFormed) {
      throw notAnAmount(text);
    }
    long fen = digits(text, start, wholeEnd) * PER_YUAN;
    if (decimals > 0) {
      long fraction = digits(text, point + 1, text.length());
      fen += decimals == 1 ? fraction * 10 : fraction;
    }
    return negative ? -fen : fen;
  }

  /**
   * Writes an amount with exactly two decimals, {@code -} for negative ones, zero without a sign.
   */
  public static String format(long fen) {
    StringBuilder text = new StringBuilder(20);
    append(text, fen);
    return text.toString();
  }

  /** Appends an amount as {@link #format} writes it. */
  public static void append(StringBuilder text, long fen) {
    if (fen < 0) {
      text.append('-');
    }
    long yuan = fen / PER_YUAN;
    int rest = (int) Math.abs(fen % PER_YUAN);
    text.append(Math.abs(yuan)).append('.');
    text.append((char) ('0' + rest / 10)).append((char) ('0' + rest % 10));
  }

  private static long digits(String text, int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw notAnAmount(text);
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private static IllegalArgumentException notAnAmount(String text) {
    return new IllegalArgumentException("not an amount in CNY with at most two decimals: " + text);
  }
}
