package org.wanfen.batch.metrics;

import java.time.Duration;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;

/** Has a fund's figures follow a night at work, beside the listener that somebody gave. */
final class MeteredListener implements NightListener {

  private final NightListener listener;
  private final FundFigures figures;
  private volatile boolean begun;

  MeteredListener(NightListener listener, FundFigures figures) {
    this.listener = listener;
    this.figures = figures;
  }

  @Override
  public void waitingForLease(String holder, Duration left) {
    listener.waitingForLease(holder, left);
  }

  @Override
  public void begun(int attempt, boolean resumed) {
    begun = true;
    figures.forgetAll();
    figures.atWork(true);
    figures.set(Figure.ATTEMPT, attempt);
    listener.begun(attempt, resumed);
  }

  /** The night that was heard of is not at work any more. */
  void over() {
    if (begun) {
      figures.atWork(false);
    }
  }

  @Override
  public void stepStarted(NightStep step) {
    listener.stepStarted(step);
  }

  @Override
  public void progressed(NightWindow window) {
    NightMeters.window(figures, window);
    listener.progressed(window);
  }

  @Override
  public void stepEnded(NightStep step, Duration took) {
    figures.set(Figure.STEP_SECONDS, NightMeters.seconds(took), "step", step.key());
    listener.stepEnded(step, took);
  }

  @Override
  public void warned(NightWarning warning) {
    listener.warned(warning);
  }

  @Override
  public void cleared(NightWarning warning) {
    listener.cleared(warning);
  }
}
