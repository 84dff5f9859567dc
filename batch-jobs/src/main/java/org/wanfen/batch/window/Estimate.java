package org.wanfen.batch.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.operations.WorkUnit;

/**
 * How much time a night still takes.
 *
 * <p>The step at work: at its rate so far. That counts fully from a tenth of the work on; before,
 * what the step takes as a rule has its share in it. A step that is not counted, or has not done
 * anything yet, takes what it takes as a rule; one that has taken longer is expected to be late by
 * as much again, and one that stands still to stand still for as long again. The steps to come:
 * what they take as a rule.
 *
 * @param step what is left of the step at work; empty where there is too little to go by
 * @param night what is left of the night; empty likewise, and always before there was a night
 * @param atLeast what is left of the night by all that is known
 */
record Estimate(Optional<Duration> step, Optional<Duration> night, Duration atLeast) {

  /** The rate counts fully from one in this many units on. */
  private static final int TRUSTED = 10;

  /** Before there was a night to compare with, the rate counts from one in this many units on. */
  private static final int HEARD = 20;

  static Estimate of(Work work, Instant now, StepTimes times, Map<WorkUnit, Long> totals) {
    Optional<Duration> step = step(work, now, times.usual(work.step(), totals));
    Optional<Duration> toCome = times.usualAfter(work.step(), totals);
    Duration still = Duration.between(work.movedAt(), now);
    return new Estimate(
        step,
        step.flatMap(left -> toCome.map(left::plus)),
        longer(step.orElse(Duration.ZERO), still).plus(toCome.orElse(Duration.ZERO)));
  }

  private static Optional<Duration> step(Work work, Instant now, Optional<Duration> usual) {
    Duration elapsed = Duration.between(work.startedAt(), now);
    Optional<Duration> byRule = usual.map(rule -> rule.minus(elapsed).abs());
    if (work.total() <= 0 || work.done() <= 0) {
      return byRule;
    }
    if (byRule.isEmpty() && work.done() < work.total() / HEARD) {
      return Optional.empty();
    }
    Duration byRate = Share.of(elapsed, Math.max(0, work.total() - work.done()), work.done());
    Duration left = byRule.map(rule -> mixed(rule, byRate, work)).orElse(byRate);
    return Optional.of(longer(left, Duration.between(work.movedAt(), now)));
  }

  private static Duration mixed(Duration byRule, Duration byRate, Work work) {
    long trusted = Math.max(1, work.total() / TRUSTED);
    long weight = Math.min(trusted, work.done());
    return Share.of(byRate, weight, trusted).plus(Share.of(byRule, trusted - weight, trusted));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
