package org.wanfen.batch.report.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightWarning;

/**
 * When a night was at work.
 *
 * @param zone the fund's zone, in which people read times
 * @param startedAt when the attempt was opened
 * @param deadlineAt when its window closed
 * @param publishedAt when it was published
 * @param steps every run of a step, in order
 * @param warnings what it was warned of
 */
public record Timing(
    ZoneId zone,
    Instant startedAt,
    Instant deadlineAt,
    Optional<Instant> publishedAt,
    List<StepLine> steps,
    List<NightWarning> warnings) {

  /** Makes the timing. */
  public Timing {
    steps = List.copyOf(steps);
    warnings = List.copyOf(warnings);
  }

  /** How long the window was. */
  public Duration window() {
    return Duration.between(startedAt, deadlineAt);
  }

  /** How long it took until it was published. */
  public Optional<Duration> took() {
    return publishedAt.map(at -> Duration.between(startedAt, at));
  }

  /** What was left of the window then; negative after it. */
  public Optional<Duration> left() {
    return publishedAt.map(at -> Duration.between(at, deadlineAt));
  }
}
