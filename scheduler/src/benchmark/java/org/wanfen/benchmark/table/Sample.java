package org.wanfen.benchmark.table;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The same figure of several runs.
 *
 * @param sorted the values in ascending order, at least one
 */
public record Sample(List<Long> sorted) {

  /** Sorts the values. */
  public Sample {
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("no value");
    }
    sorted = sorted.stream().sorted().toList();
  }

  /** The values of several runs. */
  public static Sample of(long... values) {
    return new Sample(Arrays.stream(values).boxed().toList());
  }

  /** The times of several runs, in nanoseconds. */
  public static Sample ofTimes(Collection<Duration> times) {
    return new Sample(times.stream().map(Duration::toNanos).toList());
  }

  /** A sample if every run has the value; one that is missing makes the others worthless. */
  public static Optional<Sample> ofAll(Collection<Optional<Long>> values) {
    return values.isEmpty() || values.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(new Sample(values.stream().map(Optional::orElseThrow).toList()));
  }

  /** The one in the middle; of an even number the mean of the two in the middle. */
  public long median() {
    int middle = sorted.size() / 2;
    long upper = sorted.get(middle);
    return sorted.size() % 2 == 1 ? upper : mean(sorted.get(middle - 1), upper);
  }

  private static long mean(long lower, long upper) {
    return lower + (upper - lower) / 2;
  }

  /** The least. */
  public long least() {
    return sorted.get(0);
  }

  /** The greatest. */
  public long most() {
    return sorted.get(sorted.size() - 1);
  }
}
