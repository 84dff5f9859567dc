package org.wanfen.batch.window;

import java.time.Duration;

/** Times as people read them. */
final class Spans {

  private static final long MILLIS_WITH_TENTHS = 10_000;

  private Spans() {}

  /** For example {@code 1.2 s}, {@code 47 s} or {@code 12 min 5 s}. */
  static String text(Duration span) {
    long millis = Math.max(0, span.toMillis());
    if (millis < MILLIS_WITH_TENTHS) {
      return millis / 1000 + "." + millis % 1000 / 100 + " s";
    }
    Duration whole = Duration.ofMillis(millis);
    return whole.toMinutes() == 0
        ? whole.toSeconds() + " s"
        : whole.toMinutes() + " min " + whole.toSecondsPart() + " s";
  }
}
