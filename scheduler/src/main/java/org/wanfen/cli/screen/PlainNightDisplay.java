package org.wanfen.cli.screen;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;

/** Says in a line each what happens, for logs and pipes. */
final class PlainNightDisplay implements NightDisplay {

  private static final int SECONDS_BETWEEN_WAITING_LINES = 10;
  private static final Duration BETWEEN_PROGRESS_LINES = Duration.ofMinutes(1);

  private final PrintStream out;
  private long nextWaitingLine = Long.MAX_VALUE;
  private Instant stepSince = Instant.MIN;
  private Instant nextProgressLine = Instant.MIN;

  PlainNightDisplay(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void waitingForLease(String holder, Duration left) {
    if (left.toSeconds() <= nextWaitingLine) {
      nextWaitingLine = left.toSeconds() - SECONDS_BETWEEN_WAITING_LINES;
      line(waiting(holder, left));
    }
  }

  static String waiting(String holder, Duration left) {
    return "waiting " + left.toSeconds() + " s for the lease of a run that has ended: " + holder;
  }

  @Override
  public void begun(int attempt, boolean resumed) {
    line("attempt " + attempt + (resumed ? " goes on" : " begins"));
  }

  @Override
  public void stepStarted(NightStep step) {
    line("step " + step.key() + " begins");
  }

  @Override
  public void stepEnded(NightStep step, Duration took) {
    line("step " + step.key() + " ends after " + Figures.seconds(took) + " s");
  }

  /** Of long steps, where they are once a minute. */
  @Override
  public synchronized void progressed(NightWindow window) {
    window
        .step()
        .ifPresent(
            step -> {
              if (!step.startedAt().equals(stepSince)) {
                stepSince = step.startedAt();
                nextProgressLine = stepSince.plus(BETWEEN_PROGRESS_LINES);
              }
              if (!window.asOf().isBefore(nextProgressLine)) {
                nextProgressLine = window.asOf().plus(BETWEEN_PROGRESS_LINES);
                line(progress(window, step));
              }
            });
  }

  private static String progress(NightWindow window, StepProgress step) {
    String done = WindowText.done(step);
    return "step "
        + step.step().key()
        + " at work for "
        + Figures.minutes(Duration.between(step.startedAt(), window.asOf()))
        + (done.isEmpty() ? "" : ": " + done)
        + WindowText.left(window);
  }

  @Override
  public void warned(NightWarning warning) {
    line(WindowText.warned(warning, false));
  }

  @Override
  public void cleared(NightWarning warning) {
    line(WindowText.cleared(warning));
  }

  @Override
  public void close() {}

  private void line(String text) {
    out.println(text);
    out.flush();
  }
}
