package org.wanfen.batch.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;
import org.wanfen.batch.operations.WarningCode;

/**
 * How far a night had come when it was last seen at work.
 *
 * @param asOf when that was
 * @param secondsLeft seconds until the deadline; negative after it
 * @param expectedEndAt when it will have ended
 * @param atRisk whether it is expected to end after its deadline
 * @param step the step at work
 * @param stepStartedAt when it began
 * @param stepExpectedEndAt when it will have ended
 * @param unit what its progress is counted in: accounts or rows
 * @param done units of work done
 * @param total units of work in all
 */
public record WindowJson(
    Instant asOf,
    long secondsLeft,
    Optional<Instant> expectedEndAt,
    boolean atRisk,
    Optional<String> step,
    Optional<Instant> stepStartedAt,
    Optional<Instant> stepExpectedEndAt,
    Optional<String> unit,
    Optional<Long> done,
    Optional<Long> total) {

  static WindowJson of(NightWindow window) {
    return new WindowJson(
        window.asOf(),
        window.left().toSeconds(),
        window.expectedEndAt(),
        window.warns(WarningCode.DEADLINE_AT_RISK),
        window.step().map(step -> step.step().key()),
        window.step().map(StepProgress::startedAt),
        window.step().flatMap(StepProgress::expectedEndAt),
        window.step().flatMap(step -> unit(step.step())),
        counted(window, StepProgress::done),
        counted(window, StepProgress::total));
  }

  NightWindow window(Instant deadlineAt, List<NightWarning> warnings) {
    return new NightWindow(
        asOf,
        deadlineAt,
        step.map(
            key ->
                new StepProgress(
                    NightStep.of(key),
                    stepStartedAt.orElse(asOf),
                    done.orElse(0L),
                    total.orElse(0L),
                    stepExpectedEndAt)),
        expectedEndAt,
        warnings.stream().filter(NightWarning::inForce).toList());
  }

  static Optional<String> unit(NightStep step) {
    return Optional.of(step.unit().word()).filter(word -> !word.isEmpty());
  }

  private static Optional<Long> counted(NightWindow window, Function<StepProgress, Long> figure) {
    return window.step().filter(step -> step.total() > 0).map(figure);
  }
}
