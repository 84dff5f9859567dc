package org.wanfen.batch.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What runs came to: how much was done, which faults befell it, and where it was cut off. */
final class Tally {

  private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
  private final Map<String, Long> counts = new TreeMap<>();
  private final Set<String> durablePlaces = new TreeSet<>();
  private final Set<String> crashPlaces = new TreeSet<>();
  private final Map<Long, Long> traces = new TreeMap<>();

  void befell(Fault fault) {
    faults.merge(fault, 1L, Long::sum);
  }

  void count(String what) {
    count(what, 1);
  }

  void count(String what, long howMany) {
    counts.merge(what, howMany, Long::sum);
  }

  /** A place where something durable is done. */
  void seen(String place) {
    durablePlaces.add(place);
  }

  /** A place before, in or after which a process died. */
  void crashed(String place) {
    crashPlaces.add(place);
  }

  /** What identifies the run of a seed: the same seed must have the same. */
  void trace(long seed, long hash) {
    traces.put(seed, hash);
  }

  Map<Long, Long> traces() {
    return traces;
  }

  void add(Tally other) {
    traces.putAll(other.traces);
    other.faults.forEach((fault, howOften) -> faults.merge(fault, howOften, Long::sum));
    other.counts.forEach(this::count);
    durablePlaces.addAll(other.durablePlaces);
    crashPlaces.addAll(other.crashPlaces);
  }

  long of(Fault fault) {
    return faults.getOrDefault(fault, 0L);
  }

  long of(String what) {
    return counts.getOrDefault(what, 0L);
  }

  Set<String> durablePlaces() {
    return durablePlaces;
  }

  /** Places where something durable was done and no process has died. */
  Set<String> placesNeverCrashed() {
    Set<String> never = new TreeSet<>(durablePlaces);
    never.removeAll(crashPlaces);
    return never;
  }

  /** The run of one seed in a line. */
  String line() {
    return of("nights")
        + " nights, "
        + of("runs under faults")
        + " runs under faults, "
        + of("ended died")
        + " died, faults "
        + faults.keySet()
        + ", run "
        + traces.values().stream().map(Long::toHexString).collect(Collectors.joining(" "));
  }

  /** A line for each count. */
  @Override
  public String toString() {
    StringJoiner lines = new StringJoiner("\n");
    counts.forEach((what, howMany) -> lines.add(what + ": " + howMany));
    faults.forEach((fault, howOften) -> lines.add(fault + ": " + howOften));
    lines.add("durable places: " + durablePlaces.size());
    lines.add(
        "durable places with a crash: " + (durablePlaces.size() - placesNeverCrashed().size()));
    return lines.toString();
  }
}
