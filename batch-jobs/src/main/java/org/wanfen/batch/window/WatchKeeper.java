package org.wanfen.batch.window;

import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.WarningCode;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.records.WatchRecords;

/**
 * Records what a watch sees. What cannot be recorded now is tried again the next time; that is no
 * reason for a night to fail.
 */
final class WatchKeeper {

  private static final Logger LOG = LogManager.getLogger(WatchKeeper.class);

  private final NightRow night;
  private final long token;
  private final WatchRecords records;
  private final NightRecords nights;
  private final Queue<NightWarning> changes = new ConcurrentLinkedQueue<>();
  private volatile Seen seen;
  private Seen kept;
  private boolean failing;

  private record Seen(OptionalLong run, NightWindow window) {}

  WatchKeeper(NightRow night, long token, WatchRecords records, NightRecords nights) {
    this.night = night;
    this.token = token;
    this.records = records;
    this.nights = nights;
  }

  /** This is how far the night has come now. */
  void see(OptionalLong run, NightWindow window) {
    seen = new Seen(run, window);
  }

  /** A warning has come into force, or is in force no longer. */
  void changed(NightWarning warning) {
    changes.add(warning);
  }

  /** Records what there is to record. */
  synchronized void keep() {
    try {
      keepNow();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("{}: how far it has come cannot be recorded at present", night, e);
      }
      failing = true;
    }
  }

  private void keepNow() {
    for (NightWarning next = changes.peek(); next != null; next = changes.peek()) {
      keep(next);
      changes.remove();
    }
    Seen now = seen;
    if (now != null && !now.equals(kept)) {
      // False if another run has taken over, which records by itself.
      boolean unused = records.seen(night.id(), token, now.run(), now.window());
      kept = now;
    }
  }

  private void keep(NightWarning warning) {
    if (!warning.inForce()) {
      records.clear(night.id(), warning);
      return;
    }
    records.raise(night.id(), warning);
    if (warning.code() == WarningCode.DEADLINE_PASSED) {
      nights.overdue(night.id());
    }
  }
}
