package org.wanfen.batch.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a night had come at a moment, and whether it will be done within its window.
 *
 * @param asOf the moment
 * @param deadlineAt when the window closes, as fixed when the night opened
 * @param step the step at work; empty between steps, and after the last
 * @param expectedEndAt when the night will have ended: by the rate of the step at work, and by what
 *     the steps to come took in earlier nights; empty where there is too little to go by
 * @param inForce the warnings in force
 */
public record NightWindow(
    Instant asOf,
    Instant deadlineAt,
    Optional<StepProgress> step,
    Optional<Instant> expectedEndAt,
    List<NightWarning> inForce) {

  /**
   * How far the step at work has come.
   *
   * @param step the step
   * @param startedAt when it began
   * @param done units of work done
   * @param total units of work in all; 0 while unknown, or if it is not counted
   * @param expectedEndAt when it will have ended; empty where there is too little to go by
   */
  public record StepProgress(
      NightStep step, Instant startedAt, long done, long total, Optional<Instant> expectedEndAt) {}

  /** The time left until the deadline; negative after it. */
  public Duration left() {
    return Duration.between(asOf, deadlineAt);
  }

  /** Whether a warning of this kind is in force. */
  public boolean warns(WarningCode code) {
    return inForce.stream().anyMatch(warning -> warning.code() == code);
  }
}
