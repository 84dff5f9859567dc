package org.wanfen.sample.random;

import java.util.List;
import java.util.Random;

/** Choices from a seed. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** A number from {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** A number from {@code least} to {@code most}, both included; the range fits into 62 bits. */
  long between(long least, long most) {
    return least + Math.floorMod(random.nextLong(), most - least + 1);
  }

  /** True about {@code percent} times in a hundred. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** One of the given things. */
  @SafeVarargs
  final <T> T oneOf(T... things) {
    return things[random.nextInt(things.length)];
  }

  /** One of a list that is not empty. */
  <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** A number of 1 to {@code mostDigits} decimal digits, all lengths alike likely; over zero. */
  long ofDigits(int mostDigits) {
    long least = 1;
    for (int digits = between(1, mostDigits); digits > 1; digits--) {
      least *= 10;
    }
    return between(least, least * 10 - 1);
  }

  /** The source itself, for the JDK's own shuffling. */
  Random source() {
    return random;
  }
}
