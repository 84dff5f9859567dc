package org.wanfen.batch.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Finds the attempt that a person means by a date. */
public final class NightLookup {

  private final NightRecords nights;

  /** Looks in records. */
  public NightLookup(NightRecords nights) {
    this.nights = nights;
  }

  /**
   * The attempt that counts: the published one, else the open one, else the last that was no mock
   * run, else the last.
   *
   * @throws WanfenException NO_SUCH_NIGHT if there is none
   */
  public NightRow last(String fund, LocalDate date) {
    return counting(nights.attempts(fund, date))
        .orElseThrow(
            () ->
                new WanfenException(
                    ErrorCode.NO_SUCH_NIGHT,
                    "There is no night of " + date + " of fund " + fund,
                    "Nothing was changed.",
                    "See which there are, with: wanfen night list"));
  }

  /** Of all attempts at a night, in order, the one that counts; empty if there are none. */
  public static Optional<NightRow> counting(List<NightRow> attempts) {
    return attempts.stream()
        .filter(night -> night.publishedAt().isPresent() || night.open())
        .findFirst()
        .or(() -> latest(attempts.stream().filter(night -> !night.mock())))
        .or(() -> latest(attempts.stream()));
  }

  /** Of the attempts of one fund, the one that counts of each date, in the order of dates. */
  public static List<NightRow> countingOfEach(List<NightRow> attempts) {
    Map<LocalDate, List<NightRow>> byDate =
        attempts.stream()
            .collect(Collectors.groupingBy(NightRow::date, TreeMap::new, Collectors.toList()));
    return byDate.values().stream().map(ofDate -> counting(ofDate).orElseThrow()).toList();
  }

  private static Optional<NightRow> latest(Stream<NightRow> attempts) {
    return attempts.reduce((earlier, later) -> later);
  }

  /**
   * The attempt that is at work, which may be a mock run, else the one that counts.
   *
   * @throws WanfenException NO_SUCH_NIGHT if there is none
   */
  public NightRow atWork(String fund, LocalDate date) {
    return nights.attempts(fund, date).stream()
        .filter(night -> night.state() == NightState.RUNNING)
        .findFirst()
        .orElseGet(() -> last(fund, date));
  }

  /**
   * The published attempt.
   *
   * @throws WanfenException NO_SUCH_NIGHT if there is none, WRONG_STATE if none is published
   */
  public NightRow published(String fund, LocalDate date) {
    NightRow night = last(fund, date);
    if (night.publishedAt().isEmpty()) {
      throw new WanfenException(
          ErrorCode.WRONG_STATE,
          night + " is not published; it is " + night.state(),
          "Nothing was changed.",
          "Finish it with: wanfen night run");
    }
    return night;
  }
}
