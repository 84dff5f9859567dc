package org.wanfen.cli.screen;

import java.time.Duration;
import org.wanfen.batch.operations.UpkeepListener;

/** Shows work on a register: how far it has come, and that it has to wait. */
public final class UpkeepDisplay implements UpkeepListener, AutoCloseable {

  private final PlainNightDisplay waits;
  private final WorkDisplay work;

  private UpkeepDisplay(Terminal terminal, String title) {
    this.waits = new PlainNightDisplay(terminal.err());
    this.work = WorkDisplay.of(terminal, title);
  }

  /**
   * Shows a piece of work.
   *
   * @param title what is being done, for example {@code rebucketing}
   */
  public static UpkeepDisplay of(Terminal terminal, String title) {
    return new UpkeepDisplay(terminal, title);
  }

  @Override
  public void waitingForLease(String holder, Duration left) {
    waits.waitingForLease(holder, left);
  }

  @Override
  public void advanced(long done, long total) {
    work.advanced(done, total);
  }

  /** Takes a bar away. */
  @Override
  public void close() {
    work.close();
  }
}
