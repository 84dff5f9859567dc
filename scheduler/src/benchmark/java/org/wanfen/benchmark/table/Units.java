package org.wanfen.benchmark.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.wanfen.cli.screen.Figures;

/** Figures in the units that tables have. */
public final class Units {

  private static final long NANOS_OF_SECOND = 1_000_000_000L;
  private static final long MIB = 1L << 20;

  private Units() {}

  /** Seconds with three decimals. */
  public static BigDecimal seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_UP);
  }

  /** Seconds with three decimals. */
  public static BigDecimal seconds(Duration duration) {
    return seconds(duration.toNanos());
  }

  /** How many a second, whole; 0 if it took no time. */
  public static long perSecond(long count, long nanos) {
    return nanos == 0
        ? 0
        : BigDecimal.valueOf(count)
            .multiply(BigDecimal.valueOf(NANOS_OF_SECOND))
            .divide(BigDecimal.valueOf(nanos), 0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  /** Nanoseconds for each, with two decimals. */
  public static BigDecimal nanosEach(long nanos, long count) {
    return BigDecimal.valueOf(nanos)
        .divide(BigDecimal.valueOf(Math.max(1, count)), 2, RoundingMode.HALF_UP);
  }

  /** One to the other, with three decimals. */
  public static BigDecimal ratio(long one, long other) {
    return BigDecimal.valueOf(one)
        .divide(BigDecimal.valueOf(Math.max(1, other)), 3, RoundingMode.HALF_UP);
  }

  /** For example {@code 1,234.5 MiB}. */
  public static String mebibytes(long bytes) {
    long tenths = Math.round(bytes * 10 / (MIB * 1.0));
    return Figures.count(tenths / 10) + "." + tenths % 10 + " MiB";
  }
}
