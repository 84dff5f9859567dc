package org.wanfen.server.console;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.NightTime;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.report.page.Chart;
import org.wanfen.batch.report.page.Plot;

/**
 * How long a night took, beside the nights before it.
 *
 * @param nights how many nights it is compared with
 * @param plot what the nights took together, this one in the second colour
 * @param steps what the steps took
 * @param total the same for all of them together
 */
record NightTimings(int nights, Plot plot, List<StepTiming> steps, StepTiming total) {

  /** With fewer nights there is nothing to compare with. */
  private static final int FEWEST = 2;

  private static final int MUCH = 2;
  private static final Duration NOT_WORTH_A_WORD = Duration.ofSeconds(5);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  /**
   * What a step took.
   *
   * @param key the step's name; {@code all} for all of them
   * @param took what it took in this night; empty if it did not end
   * @param middle what it took in the middle of the nights before
   * @param longest what it took at most
   */
  record StepTiming(
      String key, Optional<Duration> took, Optional<Duration> middle, Optional<Duration> longest) {

    /** Whether it took more than twice as long as in the middle, and over five seconds more. */
    public boolean slow() {
      return took.isPresent()
          && middle.isPresent()
          && took.get().compareTo(middle.get().multipliedBy(MUCH)) > 0
          && took.get().minus(middle.get()).compareTo(NOT_WORTH_A_WORD) > 0;
    }

    static StepTiming of(String key, Optional<Duration> took, List<Duration> before) {
      List<Duration> sorted = before.stream().sorted().toList();
      return new StepTiming(
          key,
          took,
          sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2)),
          sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() - 1)));
    }
  }

  /**
   * The timings of a night.
   *
   * @param before the nights before it that were published
   * @return empty if there is too little to compare
   */
  static Optional<NightTimings> of(NightDetails night, List<NightTime> before) {
    NightTime own = new NightTime(night.night().date(), 0, took(night.steps()));
    if (own.steps().isEmpty() || before.size() < FEWEST) {
      return Optional.empty();
    }
    List<StepTiming> steps = new ArrayList<>();
    for (NightStep step : NightStep.values()) {
      steps.add(
          StepTiming.of(
              step.key(),
              Optional.ofNullable(own.steps().get(step)),
              before.stream()
                  .flatMap(time -> Optional.ofNullable(time.steps().get(step)).stream())
                  .toList()));
    }
    StepTiming total =
        StepTiming.of(
            "all", Optional.of(own.total()), before.stream().map(NightTime::total).toList());
    return Optional.of(new NightTimings(before.size(), plot(own, before), steps, total));
  }

  private static Map<NightStep, Duration> took(List<StepLine> lines) {
    Map<NightStep, Duration> took = new EnumMap<>(NightStep.class);
    for (StepLine line : lines) {
      if (line.isDone()) {
        line.took().ifPresent(time -> took.put(NightStep.of(line.step()), time));
      }
    }
    return took;
  }

  private static Plot plot(NightTime own, List<NightTime> before) {
    List<String> dates = new ArrayList<>();
    List<Optional<BigDecimal>> others = new ArrayList<>();
    List<Optional<BigDecimal>> ours = new ArrayList<>();
    for (NightTime night : before) {
      dates.add(day(night.date()));
      others.add(Optional.of(seconds(night.total())));
      ours.add(Optional.empty());
    }
    dates.add(day(own.date()));
    others.add(Optional.empty());
    ours.add(Optional.of(seconds(own.total())));
    return new Chart(
            "timings",
            Chart.Kind.STACKED,
            "",
            dates,
            List.of(new Chart.Series("s", 1, others), new Chart.Series("s", 2, ours)))
        .plot();
  }

  private static String day(LocalDate date) {
    return DAY.format(date);
  }

  private static BigDecimal seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3);
  }
}
