package org.wanfen.fund.share;

/** The finaliser of splitmix64: mixes 64 bits so that every input bit moves every output bit. */
public final class SplitMix64 {

  private SplitMix64() {}

  /** Mixes; different inputs give different outputs. */
  public static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
