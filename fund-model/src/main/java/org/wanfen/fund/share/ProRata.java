package org.wanfen.fund.share;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * Shares an amount out in proportion to units, exactly: {@code floor(units × |amount| ÷ total)} and
 * the remainder, although the product needs up to 126 bits.
 *
 * <p>With {@code |amount| = a × total + b}, a share is {@code a × units} and a part of {@code b}.
 * The factor {@code m = floor(b × 2^64 ÷ total)} is made once; the high half of {@code units × m}
 * is the part, or one less, and the remainder tells which. So an account costs three
 * multiplications.
 */
public final class ProRata implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long total;
  private final long wholePerUnit;
  private final long rest;
  private final long factor;

  private ProRata(long total, long wholePerUnit, long rest, long factor) {
    this.total = total;
    this.wholePerUnit = wholePerUnit;
    this.rest = rest;
    this.factor = factor;
  }

  /**
   * Prepares to share out.
   *
   * @param amount what is shared out; its sign is left aside
   * @param total the sum of all units, over zero
   */
  public static ProRata of(long amount, long total) {
    if (total <= 0) {
      throw new IllegalArgumentException("nothing can be shared out over " + total + " units");
    }
    long magnitude = Math.absExact(amount);
    long rest = magnitude % total;
    BigInteger factor =
        BigInteger.valueOf(rest).shiftLeft(Long.SIZE).divide(BigInteger.valueOf(total));
    return new ProRata(total, magnitude / total, rest, factor.longValue());
  }

  /** The sum of all units. */
  public long total() {
    return total;
  }

  /**
   * The share of some units, cut off to a whole number.
   *
   * @param units 0 to the total
   */
  public long floor(long units) {
    long part = Math.multiplyHigh(units, factor) + ((factor >> 63) & units);
    long remainder = units * rest - part * total;
    long carry = Long.compareUnsigned(remainder, total) >= 0 ? 1 : 0;
    return wholePerUnit * units + part + carry;
  }

  /**
   * What was cut off, in parts of the total: {@code units × |amount| mod total}.
   *
   * @param units 0 to the total
   * @param floor their {@link #floor}
   */
  public long remainder(long units, long floor) {
    return units * rest - (floor - wholePerUnit * units) * total;
  }
}
