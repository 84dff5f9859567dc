package org.wanfen.cli.screen;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.wanfen.fund.money.Fen;

/** Figures as people read them: digits in groups of three, the same everywhere in the world. */
public final class Figures {

  private Figures() {}

  /** A number of things, for example {@code 80,000,000}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** An amount of money or units, for example {@code -1,234.50}. */
  public static String amount(long fen) {
    String plain = Fen.format(fen);
    int point = plain.indexOf('.');
    int start = plain.startsWith("-") ? 1 : 0;
    StringBuilder grouped = new StringBuilder(plain);
    for (int at = point - 3; at > start; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  /** A figure as it is published, or a dash where there is none. */
  public static String figure(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString).orElse("-");
  }

  /** A size, in whole KiB rounded up, for example {@code 1,024 KiB}. */
  public static String kibibytes(long bytes) {
    return count((bytes + 1023) / 1024) + " KiB";
  }

  /** Minutes and seconds, for example {@code 1:05} or {@code 125:00}. */
  public static String minutes(Duration duration) {
    return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
  }

  /** Seconds with one decimal, for example {@code 12.3}. */
  public static String seconds(Duration duration) {
    long tenths = (duration.toMillis() + 50) / 100;
    return tenths / 10 + "." + tenths % 10;
  }
}
