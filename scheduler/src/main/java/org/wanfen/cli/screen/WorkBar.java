package org.wanfen.cli.screen;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;

/** One progress bar with the time left; it goes away when it is closed. */
final class WorkBar implements AutoCloseable {

  /** Goes to the beginning of the line and empties it. */
  static final String OVER_THE_LAST_LINE = "\r\u001b[2K";

  private static final int MILLISECONDS_BETWEEN_UPDATES = 200;
  private static final int UNKNOWN = -1;

  private final OneLine line;
  private final ProgressBar bar;
  private volatile Optional<String> left = Optional.empty();

  /**
   * Shows a bar.
   *
   * @param title what is being done
   */
  WorkBar(Terminal terminal, String title) {
    this.line = new OneLine(terminal.err(), terminal.columns() - 1);
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(title)
            .setInitialMax(UNKNOWN)
            .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_UPDATES)
            .continuousUpdate()
            .setRenderer(new BarLine(() -> left))
            .setConsumer(line)
            .build();
  }

  /**
   * Moves the bar, never back.
   *
   * @param total units of work in all; 0 while unknown
   */
  void advanced(long done, long total) {
    bar.maxHint(total > 0 ? total : UNKNOWN);
    long reached = Math.max(done, bar.getCurrent());
    bar.stepTo(total > 0 ? Math.min(reached, total) : reached);
  }

  /**
   * Says this about the time left from now on, instead of what follows from the rate.
   *
   * @param text with a comma before it; may be empty
   */
  void say(String text) {
    left = Optional.of(text);
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    bar.close();
    // A bar that was never drawn before is drawn now, once, and does not close its line.
    line.close();
  }

  /**
   * The last line of the terminal, which is empty again at the end. The bar is drawn by a thread of
   * its own, which may come once more when all is over.
   */
  private static final class OneLine implements ProgressBarConsumer {
    private final PrintStream out;
    private final int columns;
    private boolean over;

    OneLine(PrintStream out, int columns) {
      this.out = out;
      this.columns = columns;
    }

    @Override
    public int getMaxRenderedLength() {
      return columns;
    }

    @Override
    public synchronized void accept(String rendered) {
      if (!over) {
        out.print(OVER_THE_LAST_LINE + rendered);
        out.flush();
      }
    }

    @Override
    public synchronized void close() {
      if (!over) {
        over = true;
        out.print(OVER_THE_LAST_LINE);
        out.flush();
      }
    }
  }
}
