package org.wanfen.batch.report;

import java.time.LocalDate;
import java.util.Optional;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.plane.DataPlane;

/** Says that rows have expired, where otherwise none would be found. */
public final class ExpiredRows {

  private ExpiredRows() {}

  /**
   * Makes sure that the rows of a date, and of those after it, have not expired.
   *
   * @throws WanfenException DATE_EXPIRED if they have
   */
  public static void requireFrom(DataPlane plane, String fund, LocalDate date) {
    Optional<LocalDate> first = plane.upkeep(fund).rowsFrom();
    if (first.filter(date::isBefore).isPresent()) {
      throw new WanfenException(
          ErrorCode.DATE_EXPIRED,
          "The rows of fund "
              + fund
              + " before "
              + first.get()
              + " have expired, those of "
              + date
              + " too",
          "Totals, checks, digests and decisions of those nights are on record as before.",
          "Ask for "
              + first.get()
              + " or later; what is on record shows: wanfen night show, wanfen report.");
    }
  }
}
