package org.wanfen.batch.json;

import java.time.Instant;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightStep;

/**
 * One run of a step.
 *
 * @param step the step's name
 * @param startedAt when it began
 * @param endedAt when it ended; null while at work, or if it was cut off
 * @param outcome {@code done} or the error code; null if it was cut off
 * @param unit what its progress is counted in: accounts or rows
 * @param done units of work done, as far as was seen
 * @param total units of work in all
 * @param perSecond units of work done in a second
 */
public record StepJson(
    String step,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<String> outcome,
    Optional<String> unit,
    Optional<Long> done,
    Optional<Long> total,
    Optional<Long> perSecond) {

  static StepJson of(StepLine step) {
    return new StepJson(
        step.step(),
        step.startedAt(),
        step.endedAt(),
        step.outcome(),
        WindowJson.unit(NightStep.of(step.step())),
        step.done(),
        step.total(),
        step.perSecond());
  }

  StepLine line() {
    return new StepLine(step, startedAt, endedAt, outcome, done, total);
  }
}
