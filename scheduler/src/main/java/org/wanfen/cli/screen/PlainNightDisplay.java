package org.wanfen.cli.screen;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.wanfen.batch.operations.NightStep;

/** Says in a line each what happens, for logs and pipes. */
final class PlainNightDisplay implements NightDisplay {

  private static final int SECONDS_BETWEEN_WAITING_LINES = 10;

  private final PrintStream out;
  private long nextWaitingLine = Long.MAX_VALUE;

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

  @Override
  public void deadlinePassed(Instant deadline) {
    line(deadlineWarning(deadline));
  }

  static String deadlineWarning(Instant deadline) {
    return "the deadline " + deadline + " has passed and the night is still at work";
  }

  @Override
  public void close() {}

  private void line(String text) {
    out.println(text);
    out.flush();
  }
}
