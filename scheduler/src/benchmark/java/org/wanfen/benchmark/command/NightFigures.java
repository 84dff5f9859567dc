package org.wanfen.benchmark.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.StepLine;

/**
 * What the records of a home say about a published night.
 *
 * @param steps the time of each step, in their order
 * @param toPublication from the opening of the night to its publication
 * @param accounts accounts in the register at the close
 */
public record NightFigures(Map<String, Duration> steps, Duration toPublication, long accounts) {

  /**
   * Takes them from the records.
   *
   * @throws IllegalStateException if the night is not published
   */
  public static NightFigures of(NightDetails night) {
    Map<String, Duration> steps = new LinkedHashMap<>();
    for (StepLine step : night.steps()) {
      steps.put(
          step.step(),
          Duration.between(
              step.startedAt(), step.endedAt().orElseThrow(NightFigures::notPublished)));
    }
    return new NightFigures(
        steps,
        Duration.between(
            night.night().startedAt(),
            night.night().publishedAt().orElseThrow(NightFigures::notPublished)),
        night.night().accounts().orElseThrow(NightFigures::notPublished));
  }

  private static IllegalStateException notPublished() {
    return new IllegalStateException("the night is not published");
  }
}
