package org.wanfen.batch.window;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.WorkUnit;
import org.wanfen.batch.records.StepTime;

/**
 * How long steps take as a rule: the middle of what they took in earlier nights, each scaled to as
 * many accounts or rows as tonight has.
 */
final class StepTimes {

  private final List<StepTime> earlier;

  /**
   * From earlier nights.
   *
   * @param earlier what steps took, the newest night first
   */
  StepTimes(List<StepTime> earlier) {
    this.earlier = List.copyOf(earlier);
  }

  /** Whether there was an earlier night. */
  boolean known() {
    return !earlier.isEmpty();
  }

  /**
   * How long a step takes as a rule; empty if there was no earlier night.
   *
   * @param totals how many units tonight has; where that is not known yet, as many as the last
   *     night
   */
  Optional<Duration> usual(NightStep step, Map<WorkUnit, Long> totals) {
    List<StepTime> times = earlier.stream().filter(time -> time.step() == step).toList();
    OptionalLong tonight = tonight(times, totals.get(step.unit()));
    List<Duration> scaled = times.stream().map(time -> scaled(time, tonight)).sorted().toList();
    return scaled.isEmpty() ? Optional.empty() : Optional.of(scaled.get(scaled.size() / 2));
  }

  /** How long all steps after one take as a rule; empty if there was no earlier night. */
  Optional<Duration> usualAfter(NightStep step, Map<WorkUnit, Long> totals) {
    return known()
        ? Optional.of(
            Arrays.stream(NightStep.values())
                .filter(later -> later.compareTo(step) > 0)
                .map(later -> usual(later, totals).orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus))
        : Optional.empty();
  }

  private static OptionalLong tonight(List<StepTime> newestFirst, Long told) {
    return told != null
        ? OptionalLong.of(told)
        : newestFirst.stream()
            .map(StepTime::units)
            .filter(OptionalLong::isPresent)
            .findFirst()
            .orElse(OptionalLong.empty());
  }

  private static Duration scaled(StepTime time, OptionalLong tonight) {
    if (time.units().isEmpty() || tonight.isEmpty()) {
      return time.took();
    }
    return Share.of(time.took(), tonight.getAsLong(), time.units().getAsLong());
  }
}
