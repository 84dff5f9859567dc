package org.wanfen.batch.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/** Runs seeds from the command line: {@code scripts/simulate}. */
public final class Campaign {

  private static final String LOGGING_SYSTEM = "org.springframework.boot.logging.LoggingSystem";
  private static final String LEVEL = "log4j2.level";
  private static final String SEED = "--seed=";
  private static final String SEEDS = "--seeds=";
  private static final String EVERYWHERE = "--everywhere";
  private static final String SPARK = "--spark";
  private static final String PLACES = "--places";

  /** Where everything fails there is no last action to come to. */
  private static final int MOST_FAILURES = 3;

  private Campaign() {}

  /**
   * Runs seeds, and tells of each that fails how it came to it.
   *
   * @param arguments {@code --seed=N} or {@code --seeds=A..B}, with {@code --places} to list where
   *     something durable was done, with {@code --spark} on the real data plane; or {@code
   *     --everywhere}
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    quieten();
    Tally tally = new Tally();
    int failures = 0;
    List<String> words = List.of(arguments);
    if (words.contains(EVERYWHERE)) {
      everywhere(out, tally);
      return;
    }
    Path scratch = folder(0);
    for (long seed : seeds(words)) {
      Path folder = folder(seed);
      try {
        Tally one =
            words.contains(SPARK)
                ? Simulation.runOnSpark(seed, folder, scratch)
                : Simulation.run(seed, folder);
        tally.add(one);
        out.println("seed " + seed + ": " + one.line());
      } catch (AssertionError e) {
        failures++;
        told(out, e);
      } finally {
        delete(folder);
      }
    }
    if (words.contains(PLACES)) {
      out.println(String.join("\n", tally.durablePlaces()));
    }
    out.println(tally);
    out.println("failed seeds: " + failures);
    System.exit(failures == 0 ? 0 : 1);
  }

  /** A crash before and after every durable action of a night, until there are no more. */
  private static void everywhere(PrintStream out, Tally tally) {
    int step = 10;
    int failures = 0;
    for (int first = 0; failures < MOST_FAILURES; first += step) {
      Path folder = folder(first);
      try {
        Tally some = Simulation.everywhere(first, step, folder);
        out.println("actions " + first + " to " + (first + step - 1) + ": " + some.line());
        tally.add(some);
        if (some.of("ended died") == 0) {
          break;
        }
      } catch (AssertionError e) {
        failures++;
        told(out, e);
      } finally {
        delete(folder);
      }
    }
    out.println(tally);
    out.println("never: " + String.join("\n", tally.placesNeverCrashed()));
    out.println("failures: " + failures);
    System.exit(failures == 0 ? 0 : 1);
  }

  private static void told(PrintStream out, AssertionError e) {
    out.println("FAILED " + e.getMessage());
    if (e.getCause() != null) {
      e.getCause().printStackTrace(out);
    }
  }

  /** Faults are logged with their stack traces: that is most of the time, and nobody reads it. */
  static void quieten() {
    System.setProperty(LOGGING_SYSTEM, "none");
    System.setProperty(LEVEL, "OFF");
    Configurator.setAllLevels("", Level.OFF);
  }

  /** As it was, for other tests of this JVM. */
  static void speakAgain() {
    System.clearProperty(LOGGING_SYSTEM);
    System.clearProperty(LEVEL);
    Configurator.reconfigure();
  }

  private static long[] seeds(List<String> arguments) {
    for (String argument : arguments) {
      if (argument.startsWith(SEED)) {
        return new long[] {Long.parseLong(argument.substring(SEED.length()))};
      }
      if (argument.startsWith(SEEDS)) {
        String[] ends = argument.substring(SEEDS.length()).split("\\.\\.", 2);
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[1])).toArray();
      }
    }
    throw new IllegalArgumentException("--seed=N or --seeds=A..B");
  }

  private static Path folder(long seed) {
    try {
      return Files.createTempDirectory("wanfen-seed-" + seed + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
