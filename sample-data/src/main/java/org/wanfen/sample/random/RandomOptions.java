package org.wanfen.sample.random;

/**
 * What may happen in a random dataset.
 *
 * @param nights how many nights, at least 1
 * @param mostOrders the most rows of one night, at least 1
 * @param dirty whether there are damaged, conflicting, future, late and repeated rows, gzip files
 *     and lines that end in CR LF
 * @param losses whether nights of loss may come
 * @param expected whether {@code expected/} is written
 */
public record RandomOptions(
    int nights, int mostOrders, boolean dirty, boolean losses, boolean expected) {

  /** Makes the options. */
  public RandomOptions {
    if (nights < 1 || mostOrders < 1) {
      throw new IllegalArgumentException("at least one night and one order");
    }
  }

  /** Eight nights of up to 300 rows, with everything that may happen; no {@code expected/}. */
  public static RandomOptions everything() {
    return new RandomOptions(8, 300, true, true, false);
  }

  /** Eight nights of up to 300 well-formed rows, without losses; no {@code expected/}. */
  public static RandomOptions clean() {
    return new RandomOptions(8, 300, false, false, false);
  }

  /** These, with {@code expected/}. */
  public RandomOptions withExpected() {
    return new RandomOptions(nights, mostOrders, dirty, losses, true);
  }
}
