package org.wanfen.batch.report.page;

import java.math.BigDecimal;
import java.util.Locale;

/** Texts and figures as people read them. */
public final class Visible {

  private Visible() {}

  /**
   * The text with everything in it spelt out that would not be seen, would turn the direction of
   * what follows, or may stand in no XML.
   */
  public static String text(String text) {
    if (text.codePoints().allMatch(Visible::isSeen)) {
      return text;
    }
    StringBuilder spelt = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (isSeen(point)) {
                spelt.appendCodePoint(point);
              } else {
                spelt.append(String.format(Locale.ROOT, "\\u{%X}", point));
              }
            });
    return spelt.toString();
  }

  private static boolean isSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** The beginning of a text, and how many bytes are not shown. */
  public static String cut(String text, int most, long omittedBytes) {
    if (text.codePointCount(0, text.length()) <= most && omittedBytes == 0) {
      return text;
    }
    int end = text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length())));
    long left =
        omittedBytes + text.substring(end).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    return text.substring(0, end) + " … +" + left + " B";
  }

  /** A figure with a comma between each three digits before the point. */
  public static String grouped(BigDecimal figure) {
    String plain = figure.toPlainString();
    int start = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.');
    StringBuilder text = new StringBuilder(plain);
    for (int at = (point < 0 ? plain.length() : point) - 3; at > start; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
