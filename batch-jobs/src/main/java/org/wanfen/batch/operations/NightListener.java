package org.wanfen.batch.operations;

import java.time.Duration;
import java.time.Instant;

/** Hears how a night gets on. Called from any thread; must return at once. */
public interface NightListener {

  /** The lease of a run that seems dead has this long to go; asked about once a second. */
  default void waitingForLease(String holder, Duration left) {}

  /** The attempt begins or goes on. */
  default void begun(int attempt, boolean resumed) {}

  /** A step begins. */
  default void stepStarted(NightStep step) {}

  /**
   * The step that is at work has come this far.
   *
   * @param done units of work done, for example accounts or rows
   * @param total units of work in all; 0 while unknown
   */
  default void advanced(long done, long total) {}

  /** A step ended well. */
  default void stepEnded(NightStep step, Duration took) {}

  /** The night is still at work and its deadline has passed. */
  default void deadlinePassed(Instant deadline) {}

  /** Hears nothing. */
  static NightListener silent() {
    return new NightListener() {};
  }
}
