package org.wanfen.server.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;

/** The steps of a night as bars. */
final class StepBars {

  private final Clock clock;

  StepBars(Clock clock) {
    this.clock = clock;
  }

  /**
   * A step as a bar.
   *
   * @param step the step
   * @param mock whether it is one of a mock run
   * @param state {@code todo}, {@code running}, {@code done} or {@code failed}
   * @param done units of work done
   * @param total units of work in all; 0 if it is not counted
   * @param took how long it took; empty unless it is done
   * @param left how long it will take yet; empty unless it is at work and known
   */
  record StepBar(
      NightStep step,
      boolean mock,
      String state,
      long done,
      long total,
      Optional<Duration> took,
      Optional<Duration> left) {

    /** The last part of the key of its name: a mock run publishes nothing. */
    public String word() {
      return mock && step == NightStep.PUBLISH ? step.key() + ".mock" : step.key();
    }

    /** How much of it is done, in percent, 0 to 100. */
    public int percent() {
      if (state.equals("done")) {
        return 100;
      }
      return total == 0 ? 0 : (int) Math.min(100, Math.multiplyExact(done, 100) / total);
    }
  }

  /**
   * Every step of a night, in order.
   *
   * @param atWorkHere whether this server has it at work: what has no end yet was not cut off
   */
  List<StepBar> of(NightDetails details, boolean atWorkHere) {
    NightState state = details.night().state();
    boolean inForce = state.open() || state == NightState.PUBLISHED;
    boolean running = state == NightState.RUNNING || (atWorkHere && inForce);
    Optional<NightWindow> window = details.window().filter(seen -> state == NightState.RUNNING);
    List<StepBar> bars = new ArrayList<>();
    for (NightStep step : NightStep.values()) {
      Optional<StepLine> last =
          details.steps().stream()
              .filter(line -> line.step().equals(step.key()))
              .reduce((earlier, later) -> later);
      Optional<StepProgress> now =
          window.flatMap(NightWindow::step).filter(progress -> progress.step() == step);
      bars.add(bar(step, details.night().mock(), last, now, running));
    }
    return bars;
  }

  private StepBar bar(
      NightStep step,
      boolean mock,
      Optional<StepLine> last,
      Optional<StepProgress> now,
      boolean running) {
    if (now.isPresent()) {
      Optional<Duration> left = now.get().expectedEndAt().map(this::until);
      return new StepBar(
          step, mock, "running", now.get().done(), now.get().total(), Optional.empty(), left);
    }
    if (last.isEmpty()) {
      return new StepBar(step, mock, "todo", 0, 0, Optional.empty(), Optional.empty());
    }
    StepLine line = last.get();
    String cutOff = running ? "running" : "failed";
    String state =
        line.outcome().map(outcome -> outcome.equals("done") ? "done" : "failed").orElse(cutOff);
    return new StepBar(
        step,
        mock,
        state,
        line.done().orElse(0L),
        line.total().orElse(0L),
        line.took(),
        Optional.empty());
  }

  private Duration until(Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
