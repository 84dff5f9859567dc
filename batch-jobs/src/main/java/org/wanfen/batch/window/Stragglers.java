package org.wanfen.batch.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.window.Work.Straggler;
import org.wanfen.settlement.night.NightProgress.Part;

/**
 * Finds the parts of a step that lag behind: those that have been at work for more than three times
 * what the others of their wave took in the middle, and at least five seconds; and, as long as none
 * of a wave has ended, those that have been at work for a minute. Not safe for several threads.
 */
final class Stragglers {

  static final int TIMES_THE_MEDIAN = 3;
  static final Duration LEAST = Duration.ofSeconds(5);
  static final Duration LEAST_WITHOUT_OTHERS = Duration.ofMinutes(1);
  static final int MOST = 20;

  private final Map<Part, Instant> atWork = new HashMap<>();
  private final Map<Integer, List<Duration>> ended = new HashMap<>();

  /** A part begins. */
  void began(Part part, Instant at) {
    atWork.putIfAbsent(part, at);
  }

  /** A part has ended, done or not. */
  void ended(Part part, boolean done, Instant at) {
    Instant began = atWork.remove(part);
    if (began != null && done) {
      ended
          .computeIfAbsent(part.wave(), wave -> new ArrayList<>())
          .add(Duration.between(began, at));
    }
  }

  /** The parts that lag behind, the slowest first, at most twenty. */
  List<Straggler> at(Instant now) {
    Map<Integer, Optional<Duration>> medians = new HashMap<>();
    List<Straggler> found = new ArrayList<>();
    atWork.forEach(
        (part, since) -> {
          Optional<Duration> others = medians.computeIfAbsent(part.wave(), this::median);
          if (Duration.between(since, now).compareTo(limit(others)) > 0) {
            found.add(new Straggler(part.name(), since, others));
          }
        });
    found.sort(Comparator.comparing(Straggler::since).thenComparing(Straggler::name));
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private static Duration limit(Optional<Duration> others) {
    if (others.isEmpty()) {
      return LEAST_WITHOUT_OTHERS;
    }
    Duration limit = others.get().multipliedBy(TIMES_THE_MEDIAN);
    return limit.compareTo(LEAST) > 0 ? limit : LEAST;
  }

  private Optional<Duration> median(int wave) {
    List<Duration> times = ended.getOrDefault(wave, List.of());
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(times.stream().sorted().toList().get(times.size() / 2));
  }
}
