package org.wanfen.settlement.files;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** What the names of files say. */
public final class FileNames {

  private FileNames() {}

  /** The order of names as their UTF-8 bytes, unsigned: the order in which a feed is read. */
  public static Comparator<String> asBytes() {
    return (one, other) ->
        Arrays.compareUnsigned(
            one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the content is gzip, which the ending {@code .gz} says and nothing else. */
  public static boolean isGzip(String name) {
    return name.endsWith(".gz");
  }

  /** The folder of a day within an inbox: {@code yyyymmdd}. */
  public static String ofDay(LocalDate day) {
    return String.format(
        Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
