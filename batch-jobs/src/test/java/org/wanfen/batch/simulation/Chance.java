package org.wanfen.batch.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** Choices from a seed, a stream of them for each purpose. */
final class Chance {

  private final SplittableRandom random;

  private Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The choices of a seed for one purpose: what another purpose draws does not change them. */
  static Chance of(long seed, String purpose) {
    return new Chance(seed * 0x9E3779B97F4A7C15L ^ purpose.hashCode());
  }

  /** True about {@code percent} times in a hundred. */
  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number from {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** One of a list that is not empty. */
  <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
