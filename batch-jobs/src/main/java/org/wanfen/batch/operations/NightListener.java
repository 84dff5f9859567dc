package org.wanfen.batch.operations;

import java.time.Duration;

/** Hears how a night gets on. Called from any thread; must return at once. */
public interface NightListener {

  /** The lease of a run that seems dead has this long to go; asked about once a second. */
  default void waitingForLease(String holder, Duration left) {}

  /** The attempt begins or goes on. */
  default void begun(int attempt, boolean resumed) {}

  /** A step begins. */
  default void stepStarted(NightStep step) {}

  /** The night has come this far: told about once a second while it is at work. */
  default void progressed(NightWindow window) {}

  /** A step ended well. */
  default void stepEnded(NightStep step, Duration took) {}

  /** A warning has come into force. */
  default void warned(NightWarning warning) {}

  /** A warning is in force no longer. */
  default void cleared(NightWarning warning) {}

  /** Hears nothing. */
  static NightListener silent() {
    return new NightListener() {};
  }
}
