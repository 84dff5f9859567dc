package org.wanfen.batch.operations;

import java.time.Duration;
import org.wanfen.settlement.night.NightProgress;

/**
 * Hears how work on a register gets on, its opening too. Called from any thread; must return at
 * once.
 */
public interface UpkeepListener extends NightProgress {

  /** The lease of a run that seems dead has this long to go; asked about once a second. */
  void waitingForLease(String holder, Duration left);

  /** Hears nothing. */
  static UpkeepListener silent() {
    return new UpkeepListener() {
      @Override
      public void waitingForLease(String holder, Duration left) {}

      @Override
      public void advanced(long done, long total) {}
    };
  }
}
