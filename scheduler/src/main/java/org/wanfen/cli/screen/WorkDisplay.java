package org.wanfen.cli.screen;

import org.wanfen.settlement.night.NightProgress;

/**
 * Shows how far a piece of work has come: a bar on a terminal; elsewhere a line every tenth, if the
 * work is long.
 */
public final class WorkDisplay implements NightProgress, AutoCloseable {

  private static final int TENTHS = 10;
  private static final long LONG_WORK = 1_000_000;

  private final Terminal terminal;
  private final String title;
  private final WorkBar bar;
  private long tenthsTold;

  private WorkDisplay(Terminal terminal, String title) {
    this.terminal = terminal;
    this.title = title;
    this.bar = terminal.live() ? new WorkBar(terminal, title) : null;
  }

  /**
   * Shows a piece of work.
   *
   * @param title what is being done, for example {@code opening register}
   */
  public static WorkDisplay of(Terminal terminal, String title) {
    return new WorkDisplay(terminal, title);
  }

  @Override
  public synchronized void advanced(long done, long total) {
    if (bar != null) {
      bar.advanced(done, total);
    } else if (total >= LONG_WORK) {
      long tenths = Math.min(TENTHS, Math.multiplyExact(done, TENTHS) / total);
      if (tenths > tenthsTold) {
        tenthsTold = tenths;
        terminal.err().println(title + " " + tenths * TENTHS + " %");
      }
    }
  }

  /** Takes a bar away. */
  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
