package org.wanfen.sample.generate;

/**
 * All accounts by index, without holding any: their numbers, and what they have at the opening.
 *
 * <p>Numbers are a permutation of 59 bits, so they are unique without being remembered, and stay
 * under the advancer's.
 */
final class Population {

  static final long ADVANCER = 900_000_000_000_000_001L;

  private static final long NUMBER_BITS = (1L << 59) - 1;
  private static final int FORTUNES = 3;

  /** Up to which of a million accounts, and up to how many fen they have. */
  private static final int[] SHARE_UP_TO = {450_000, 750_000, 920_000, 990_000, 999_900, 999_999};

  private static final long[] FEN_UP_TO = {
    1L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L, 10_000_000_000L, 500_000_000_000L,
  };

  private final long accounts;
  private final long numberKey;
  private final long unitsKey;

  /**
   * A population.
   *
   * @param accounts accounts in the opening register besides the advancer, at least 1
   */
  Population(long accounts, long seed) {
    this.accounts = accounts;
    this.numberKey = Mix.of(seed) & NUMBER_BITS;
    this.unitsKey = Mix.of(seed + 1);
  }

  long accounts() {
    return accounts;
  }

  /** The number of an account; an index over the register's is one that is not in it (yet). */
  long number(long index) {
    long x = (index ^ numberKey) & NUMBER_BITS;
    x = (x * 0x5851F42D4C957F2DL) & NUMBER_BITS;
    x ^= x >>> 29;
    x = (x * 0x9E3779B97F4A7C15L) & NUMBER_BITS;
    x ^= x >>> 31;
    return x + 1;
  }

  /** Units in fen at the opening; the first few hold fortunes if the register is not tiny. */
  long unitsFen(long index) {
    long mixed = Mix.of(unitsKey ^ index);
    int share = Mix.below(1_000_000, mixed);
    int level = 0;
    while (level < SHARE_UP_TO.length && share >= SHARE_UP_TO[level]) {
      level++;
    }
    if (index < FORTUNES && accounts >= 1000) {
      level = SHARE_UP_TO.length;
    }
    // Within a level the square of an even draw: the small ones are more.
    long draw = (mixed >>> 32) & 0xF_FFFF;
    long range = FEN_UP_TO[level + 1] - FEN_UP_TO[level];
    return FEN_UP_TO[level] + ((((range * draw) >>> 20) * draw) >>> 20);
  }
}
