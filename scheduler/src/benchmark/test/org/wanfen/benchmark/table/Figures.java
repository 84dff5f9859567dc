package org.wanfen.benchmark.table;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.benchmark.command.NightFigures;
import org.wanfen.benchmark.command.NightRun;
import org.wanfen.benchmark.command.ProcessFigures;
import org.wanfen.benchmark.command.WrittenBytes;

/** Made-up figures. */
final class Figures {

  static final LocalDate NIGHT = LocalDate.of(2013, 11, 19);
  static final Setting SETTING =
      new Setting(1_000_000, 125_000, NIGHT, 7, 1, 2, "8g", "JDK 17", "a machine");

  private Figures() {}

  /** A run in which every step took so many seconds. */
  static NightRun run(int seconds) {
    Map<String, Duration> steps = new LinkedHashMap<>();
    for (NightStep step : NightStep.values()) {
      steps.put(step.key(), Duration.ofSeconds(seconds));
    }
    return new NightRun(
        new NightFigures(steps, Duration.ofSeconds(10L * seconds), 1_000_000),
        new ProcessFigures(
            Duration.ofSeconds(11L * seconds),
            Optional.of(Duration.ofSeconds(20L * seconds)),
            Optional.of(Duration.ofSeconds(seconds)),
            OptionalLong.of(1L << 30)),
        Map.of(WrittenBytes.Kind.REGISTER, 10L << 20, WrittenBytes.Kind.INPUTS, 2L << 20));
  }

  /** The same on a system that tells nothing of processes. */
  static NightRun runInTheDark(int seconds) {
    NightRun run = run(seconds);
    return new NightRun(
        run.night(),
        new ProcessFigures(
            run.process().took(), Optional.empty(), Optional.empty(), OptionalLong.empty()),
        run.writtenBytes());
  }

  static Pair pair(int ours, int theirs) {
    return new Pair(NIGHT, side("settle", ours), side("3-settle", theirs));
  }

  private static Pair.Side side(String part, int seconds) {
    Duration took = Duration.ofSeconds(seconds);
    return new Pair.Side(took, took.multipliedBy(2), Map.of(part, took));
  }
}
