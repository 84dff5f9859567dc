package org.wanfen.batch.window;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.wanfen.batch.operations.NightStep;

/**
 * The step at work, as of a moment.
 *
 * @param step the step
 * @param run the number of this run of it
 * @param startedAt when it began
 * @param movedAt when it was last heard of: that units were done, or that it began
 * @param done units done
 * @param total units in all; 0 while unknown, or if it is not counted
 * @param stragglers the parts that take much longer than others did
 */
record Work(
    NightStep step,
    long run,
    Instant startedAt,
    Instant movedAt,
    long done,
    long total,
    List<Straggler> stragglers) {

  /**
   * A part that takes much longer than others did.
   *
   * @param name what people call it
   * @param since when it began
   * @param others how long one of the others took, as a rule; empty if none has ended yet
   */
  record Straggler(String name, Instant since, java.util.Optional<Duration> others) {}

  /** Units done, for the records; empty if they are not counted. */
  OptionalLong recordedDone() {
    return total > 0 ? OptionalLong.of(done) : OptionalLong.empty();
  }

  /** Units in all, likewise. */
  OptionalLong recordedTotal() {
    return total > 0 ? OptionalLong.of(total) : OptionalLong.empty();
  }
}
