package org.wanfen.batch.lease;

import java.time.Duration;

/** Hears about once a second how long the lease of a run that seems dead has to go. */
@FunctionalInterface
public interface LeaseWait {

  /** The lease of this holder expires after this time. */
  void waiting(String holder, Duration left);
}
