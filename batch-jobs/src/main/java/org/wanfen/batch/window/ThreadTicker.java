package org.wanfen.batch.window;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.wanfen.batch.log.LogContext;

/** Ticks by a thread for each work. */
public final class ThreadTicker implements Ticker {

  private static final Logger LOG = LogManager.getLogger(ThreadTicker.class);
  private static final long SECONDS_TO_WAIT_FOR_WORK = 5;

  @Override
  public Ticking every(Duration period, String name, Runnable work) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            runnable -> {
              Thread made = new Thread(runnable, name);
              made.setDaemon(true);
              return made;
            });
    LogContext about = LogContext.here();
    var unused =
        thread.scheduleWithFixedDelay(
            () -> about.run(() -> quietly(name, work)),
            0,
            period.toMillis(),
            TimeUnit.MILLISECONDS);
    return () -> end(thread, name);
  }

  /** An executor does nothing more after an exception, and a watch must go on. */
  private static void quietly(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      LOG.error("{} could not do its work this time", name, e);
    }
  }

  private static void end(ScheduledExecutorService thread, String name) {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(SECONDS_TO_WAIT_FOR_WORK, TimeUnit.SECONDS)) {
        LOG.warn("{} is still at its work", name);
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
