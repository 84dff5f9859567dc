package org.wanfen.benchmark.table;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/**
 * One night on two sides.
 *
 * @param night the night
 * @param ours our side
 * @param theirs the other side
 */
public record Pair(LocalDate night, Side ours, Side theirs) {

  /**
   * What a side took.
   *
   * @param took its time
   * @param cpu processor time of the process meanwhile, and what it did just before and after
   * @param parts the time of its parts, in their order
   */
  public record Side(Duration took, Duration cpu, Map<String, Duration> parts) {

    long nanos() {
      return took.toNanos();
    }
  }
}
