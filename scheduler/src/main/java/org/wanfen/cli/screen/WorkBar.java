package org.wanfen.cli.screen;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One progress bar with the time left; it goes away when it is closed. */
public final class WorkBar implements AutoCloseable {

  private static final int MILLISECONDS_BETWEEN_UPDATES = 200;
  private static final int UNKNOWN = -1;

  private final ProgressBar bar;

  /**
   * Shows a bar.
   *
   * @param title what is being done
   */
  public WorkBar(Terminal terminal, String title) {
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(title)
            .setInitialMax(UNKNOWN)
            .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_UPDATES)
            .continuousUpdate()
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
            .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.columns()))
            .clearDisplayOnFinish()
            .build();
  }

  /**
   * Moves the bar.
   *
   * @param total units of work in all; 0 while unknown
   */
  public void advanced(long done, long total) {
    bar.maxHint(total > 0 ? total : UNKNOWN);
    bar.stepTo(total > 0 ? Math.min(done, total) : done);
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    bar.close();
  }
}
