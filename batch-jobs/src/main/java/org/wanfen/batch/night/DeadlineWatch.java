package org.wanfen.batch.night;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;

/** Watches the deadline of an attempt from outside its thread, so that a hang is seen. */
final class DeadlineWatch implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(DeadlineWatch.class);

  private final ScheduledExecutorService watch;

  DeadlineWatch(NightRow night, NightRecords nights, NightListener listener, Clock clock) {
    watch =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "deadline-" + night.fund());
              thread.setDaemon(true);
              return thread;
            });
    Duration left = Duration.between(clock.instant(), night.deadlineAt());
    var unused =
        watch.schedule(
            () -> passed(night, nights, listener),
            Math.max(0, left.toMillis()),
            TimeUnit.MILLISECONDS);
  }

  private static void passed(NightRow night, NightRecords nights, NightListener listener) {
    LOG.warn("{} is still at work after its deadline {}", night, night.deadlineAt());
    listener.deadlinePassed(night.deadlineAt());
    nights.overdue(night.id());
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
