package org.wanfen.batch.report.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wanfen.batch.operations.NightState;

/**
 * Which calendar days of a period have a published night.
 *
 * @param from the first day that must have one: the period's, or the fund's if that is later
 * @param to the last such day
 * @param published how many have one
 * @param absent those that have none, in order
 */
public record Coverage(LocalDate from, LocalDate to, int published, List<Absent> absent) {

  /** Makes the coverage. */
  public Coverage {
    absent = List.copyOf(absent);
  }

  /**
   * Days one after the other that have no published night, for the same reason.
   *
   * @param from the first
   * @param to the last
   * @param state how their nights stand; empty if there are none
   */
  public record Absent(LocalDate from, LocalDate to, Optional<NightState> state) {}

  static Coverage of(LocalDate from, LocalDate to, List<PeriodNight> nights) {
    Map<LocalDate, PeriodNight> byDate =
        nights.stream().collect(Collectors.toMap(PeriodNight::date, Function.identity()));
    List<Absent> absent = new ArrayList<>();
    int published = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      Optional<PeriodNight> night = Optional.ofNullable(byDate.get(day));
      if (night.filter(PeriodNight::published).isPresent()) {
        published++;
      } else {
        add(absent, day, night.map(PeriodNight::state));
      }
    }
    return new Coverage(from, to, published, absent);
  }

  private static void add(List<Absent> absent, LocalDate day, Optional<NightState> state) {
    int last = absent.size() - 1;
    boolean goesOn =
        last >= 0
            && absent.get(last).to().plusDays(1).equals(day)
            && absent.get(last).state().equals(state);
    if (goesOn) {
      absent.set(last, new Absent(absent.get(last).from(), day, state));
    } else {
      absent.add(new Absent(day, day, state));
    }
  }

  /** How many days must have a published night. */
  public int days() {
    return Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1);
  }

  /** Whether every day has one. */
  public boolean complete() {
    return absent.isEmpty();
  }
}
