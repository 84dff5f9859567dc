package org.wanfen.cli.screen;

import java.time.Duration;
import java.util.Optional;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;

/** Shows the step at work as a bar, and what has ended as lines above it. */
final class BarNightDisplay implements NightDisplay {

  private static final int STEP_NAME_WIDTH = 10;

  private final Terminal terminal;
  private final String title;
  private final boolean keepSteps;
  private Optional<NightStep> atWork = Optional.empty();
  private Optional<NightWindow> window = Optional.empty();
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
    atWork = Optional.of(step);
    window = Optional.empty();
    showBar();
  }

  @Override
  public synchronized void progressed(NightWindow now) {
    // It may still be told of a step that has just ended.
    if (bar != null && now.step().map(StepProgress::step).equals(atWork)) {
      window = Optional.of(now);
      StepProgress step = now.step().orElseThrow();
      bar.say(WindowText.left(now));
      bar.advanced(step.done(), step.total());
    }
  }

  @Override
  public synchronized void stepEnded(NightStep step, Duration took) {
    clear();
    atWork = Optional.empty();
    if (keepSteps) {
      String seconds = Figures.seconds(took) + " s";
      terminal
          .err()
          .println(Paint.FAINT.on(title + name(step) + "  " + seconds, terminal.errColoured()));
    }
  }

  @Override
  public synchronized void warned(NightWarning warning) {
    above(WindowText.warned(warning, terminal.errColoured()));
  }

  @Override
  public synchronized void cleared(NightWarning warning) {
    above(WindowText.cleared(warning));
  }

  @Override
  public synchronized void close() {
    clear();
    atWork = Optional.empty();
  }

  private void above(String line) {
    clear();
    terminal.err().println(line);
    if (atWork.isPresent()) {
      showBar();
      window.ifPresent(this::progressed);
    }
  }

  private void showBar() {
    bar = new WorkBar(terminal, title + name(atWork.orElseThrow()));
    bar.say("");
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
