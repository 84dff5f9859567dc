package org.wanfen.batch.window;

import java.math.BigInteger;
import java.time.Duration;

/** Parts and multiples of a time. */
final class Share {

  private static final BigInteger MOST = BigInteger.valueOf(Duration.ofDays(3650).toMillis());

  private Share() {}

  /**
   * A time multiplied by a fraction, in whole milliseconds; at most ten years, which is as good as
   * for ever.
   *
   * @param part the fraction's numerator, not negative
   * @param whole its denominator, over zero
   */
  static Duration of(Duration time, long part, long whole) {
    BigInteger share =
        BigInteger.valueOf(time.toMillis())
            .multiply(BigInteger.valueOf(part))
            .divide(BigInteger.valueOf(whole));
    return Duration.ofMillis(share.min(MOST).longValueExact());
  }
}
