package org.wanfen.settlement.files;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Figures with few decimals, such as quotes. */
public final class Decimals {

  private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,12})?");

  private Decimals() {}

  /**
   * Reads a figure such as {@code 1.467} or {@code -0.5}.
   *
   * @throws IllegalArgumentException if it is not a plain decimal, or has more decimals than
   *     allowed
   */
  public static BigDecimal parse(String text, int mostDecimals) {
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException("not a plain decimal: " + InputFile.shown(text));
    }
    BigDecimal value = new BigDecimal(text);
    if (value.scale() > mostDecimals) {
      throw new IllegalArgumentException(
          "more than " + mostDecimals + " decimals: " + InputFile.shown(text));
    }
    return value;
  }
}
