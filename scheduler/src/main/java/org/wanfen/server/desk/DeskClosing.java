package org.wanfen.server.desk;

import java.time.Duration;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.springframework.context.SmartLifecycle;
import org.wanfen.batch.log.LogContext;
import org.wanfen.server.desk.NightDesk.Work;

/**
 * Has nights at work stop when the server is closed: after the schedule, which begins new ones, and
 * before the web server, which shows how they get on.
 */
public final class DeskClosing implements SmartLifecycle {

  private static final Logger LOG = LogManager.getLogger(DeskClosing.class);

  /**
   * A step of a night is minutes long at most; a machine that goes down waits no longer than this
   * either.
   */
  public static final Duration PATIENCE = Duration.ofSeconds(55);

  private static final int BEFORE_THE_WEB_SERVER = 512;

  private final NightDesk desk;
  private volatile boolean running;
  private volatile List<Work> leftAtWork = List.of();

  DeskClosing(NightDesk desk) {
    this.desk = desk;
  }

  /** The nights that did not come to a safe point in time. */
  public List<Work> leftAtWork() {
    return leftAtWork;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    try {
      leftAtWork = desk.close(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      leftAtWork = desk.atWork();
    }
    for (Work work : leftAtWork) {
      LogContext.of(work.fund(), work.date())
          .run(
              () ->
                  LOG.warn(
                      "The night of {}, {} has not come to a safe point in {}; it will be gone on"
                          + " with as after a kill",
                      work.fund(),
                      work.date(),
                      PATIENCE));
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - BEFORE_THE_WEB_SERVER;
  }
}
