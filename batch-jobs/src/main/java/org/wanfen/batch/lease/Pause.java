package org.wanfen.batch.lease;

import java.time.Duration;

/** Lets time pass while a lease is waited for. */
@FunctionalInterface
public interface Pause {

  /**
   * Returns after about this time.
   *
   * @throws InterruptedException if the wait is given up
   */
  void forAbout(Duration time) throws InterruptedException;
}
