package org.wanfen.server.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;
import org.wanfen.server.desk.NightDesk;

/** How the last night of each fund stands. */
final class TonightBoard {

  private final FundOperations funds;
  private final NightQueries nights;
  private final NightDesk desk;
  private final Clock clock;

  TonightBoard(FundOperations funds, NightQueries nights, NightDesk desk, Clock clock) {
    this.funds = funds;
    this.nights = nights;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * How a fund stands.
   *
   * @param fund the fund
   * @param night its last night; empty if there was none yet
   * @param steps the night's steps, all of them
   * @param left the time until its deadline, while it is at work; negative after it
   * @param expectedEndAt when it will have ended, while at work and known
   * @param warnings the warnings in force
   * @param waiting whether this server has a night of the fund waiting for its turn
   */
  record FundTonight(
      FundLine fund,
      Optional<NightLine> night,
      List<StepBar> steps,
      Optional<Duration> left,
      Optional<Instant> expectedEndAt,
      List<NightWarning> warnings,
      boolean waiting) {}

  /**
   * A step as a bar.
   *
   * @param step the step
   * @param state {@code todo}, {@code running}, {@code done} or {@code failed}
   * @param done units of work done
   * @param total units of work in all; 0 if it is not counted
   * @param took how long it took; empty unless it is done
   * @param left how long it will take yet; empty unless it is at work and known
   */
  record StepBar(
      NightStep step,
      String state,
      long done,
      long total,
      Optional<Duration> took,
      Optional<Duration> left) {

    /** How much of it is done, in percent, 0 to 100. */
    public int percent() {
      if (state.equals("done")) {
        return 100;
      }
      return total == 0 ? 0 : (int) Math.min(100, Math.multiplyExact(done, 100) / total);
    }
  }

  /** Every fund of the home. */
  List<FundTonight> funds() {
    return funds.funds().stream().map(this::fund).toList();
  }

  private FundTonight fund(FundLine fund) {
    List<NightLine> lines = nights.list(fund.fund(), false);
    boolean waiting = desk.atWork().stream().anyMatch(work -> work.fund().equals(fund.fund()));
    if (lines.isEmpty()) {
      return new FundTonight(
          fund,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          waiting);
    }
    NightDetails details = nights.show(fund.fund(), lines.get(lines.size() - 1).date());
    NightLine night = details.night();
    boolean running = night.state() == NightState.RUNNING;
    Optional<NightWindow> window = details.window().filter(seen -> running);
    return new FundTonight(
        fund,
        Optional.of(night),
        steps(details, window),
        running
            ? Optional.of(Duration.between(clock.instant(), night.deadlineAt()))
            : Optional.empty(),
        window.flatMap(NightWindow::expectedEndAt),
        window.map(NightWindow::inForce).orElse(List.of()),
        waiting && !running);
  }

  private List<StepBar> steps(NightDetails details, Optional<NightWindow> window) {
    List<StepBar> bars = new ArrayList<>();
    for (NightStep step : NightStep.values()) {
      Optional<StepLine> last =
          details.steps().stream()
              .filter(line -> line.step().equals(step.key()))
              .reduce((earlier, later) -> later);
      Optional<StepProgress> now =
          window.flatMap(NightWindow::step).filter(progress -> progress.step() == step);
      bars.add(bar(step, last, now));
    }
    return bars;
  }

  private StepBar bar(NightStep step, Optional<StepLine> last, Optional<StepProgress> now) {
    if (now.isPresent()) {
      Optional<Duration> left =
          now.get().expectedEndAt().map(end -> Duration.between(clock.instant(), end));
      return new StepBar(
          step, "running", now.get().done(), now.get().total(), Optional.empty(), left);
    }
    if (last.isEmpty()) {
      return new StepBar(step, "todo", 0, 0, Optional.empty(), Optional.empty());
    }
    StepLine line = last.get();
    String state =
        line.outcome().map(outcome -> outcome.equals("done") ? "done" : "failed").orElse("running");
    return new StepBar(
        step,
        state,
        line.done().orElse(0L),
        line.total().orElse(0L),
        line.took(),
        Optional.empty());
  }
}
