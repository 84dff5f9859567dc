package org.wanfen.batch.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
   * The attempt that counts: the published one, else the open one, else the last.
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
        .or(() -> attempts.stream().reduce((earlier, later) -> later));
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
