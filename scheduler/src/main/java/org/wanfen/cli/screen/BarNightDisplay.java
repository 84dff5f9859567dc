package org.wanfen.cli.screen;

import java.time.Duration;
import java.time.Instant;
import org.wanfen.batch.operations.NightStep;

/** Shows the step at work as a bar, and what has ended as lines above it. */
final class BarNightDisplay implements NightDisplay {

  private static final int STEP_NAME_WIDTH = 10;

  private final Terminal terminal;
  private final String title;
  private final boolean keepSteps;
  private WorkBar bar;
  private boolean waiting;

  BarNightDisplay(Terminal terminal, String title, boolean keepSteps) {
    this.terminal = terminal;
    this.title = title.isEmpty() ? "" : title + " ";
    this.keepSteps = keepSteps;
  }

  @Override
  public synchronized void waitingForLease(String holder, Duration left) {
    waiting = true;
    terminal.err().print(WorkBar.OVER_THE_LAST_LINE + PlainNightDisplay.waiting(holder, left));
    terminal.err().flush();
  }

  @Override
  public synchronized void begun(int attempt, boolean resumed) {
    clear();
    if (keepSteps && (resumed || attempt > 1)) {
      terminal.err().println("attempt " + attempt + (resumed ? " goes on" : ""));
    }
  }

  @Override
  public synchronized void stepStarted(NightStep step) {
    clear();
    bar = new WorkBar(terminal, title + name(step));
  }

  @Override
  public synchronized void advanced(long done, long total) {
    // Another thread may still tell of a step that has just ended.
    if (bar != null) {
      bar.advanced(done, total);
    }
  }

  @Override
  public synchronized void stepEnded(NightStep step, Duration took) {
    clear();
    if (keepSteps) {
      String seconds = Figures.seconds(took) + " s";
      terminal
          .err()
          .println(Paint.FAINT.on(title + name(step) + "  " + seconds, terminal.errColoured()));
    }
  }

  @Override
  public synchronized void deadlinePassed(Instant deadline) {
    clear();
    String warning = PlainNightDisplay.deadlineWarning(deadline);
    terminal.err().println(Paint.BAD.on(warning, terminal.errColoured()));
  }

  @Override
  public synchronized void close() {
    clear();
  }

  private void clear() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    if (waiting) {
      terminal.err().print(WorkBar.OVER_THE_LAST_LINE);
      waiting = false;
    }
  }

  private static String name(NightStep step) {
    return step.key() + " ".repeat(Math.max(0, STEP_NAME_WIDTH - step.key().length()));
  }
}
