package org.wanfen.batch.night;

import org.wanfen.batch.operations.NightStep;

/**
 * What a step of the night does.
 *
 * <p>It may be asked again after it was cut off anywhere, or after it was done: it then comes to
 * the same, or fails.
 */
interface Task {

  /** The step that does it. */
  NightStep step();

  /** Whether it was done before and need not be done again. */
  boolean done(NightAtWork night);

  /** Does it and keeps what it came to. */
  void run(NightAtWork night);
}
