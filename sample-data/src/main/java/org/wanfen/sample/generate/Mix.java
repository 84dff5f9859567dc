package org.wanfen.sample.generate;

/** Turns numbers into other numbers that look random. */
final class Mix {

  private Mix() {}

  /** The finaliser of splitmix64. */
  static long of(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Scales the low 32 bits of a mixed number to {@code 0 .. bound − 1}; {@code bound < 2^31}. */
  static int below(int bound, long mixed) {
    return (int) (((mixed & 0xFFFF_FFFFL) * bound) >>> 32);
  }

  /** A mixed number scaled to {@code 0 .. bound − 1}. */
  static long belowLong(long bound, long mixed) {
    return Math.multiplyHigh(mixed >>> 1, bound << 1);
  }
}
