package org.wanfen.cli.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Which nights of a dataset a replay runs. */
public final class ReplayDays {

  private ReplayDays() {}

  /**
   * Every day of the inbox from the fund's first date on, one after the other.
   *
   * @param inbox the days of which the inbox has a folder
   * @param firstDate the fund's first business date
   * @param most how many nights at most
   * @throws WanfenException FEED_MISSING if a day in between has no folder, or none has
   */
  public static List<LocalDate> of(List<LocalDate> inbox, LocalDate firstDate, OptionalInt most) {
    TreeSet<LocalDate> there = new TreeSet<>(inbox);
    there.headSet(firstDate).clear();
    if (there.isEmpty()) {
      throw missing(firstDate, "the inbox has no day from the fund's first date on");
    }
    List<LocalDate> nights = new ArrayList<>();
    LocalDate day = firstDate;
    while (!day.isAfter(there.last()) && nights.size() < most.orElse(Integer.MAX_VALUE)) {
      if (!there.contains(day)) {
        throw missing(day, "the inbox goes on to " + there.last() + " without it");
      }
      nights.add(day);
      day = day.plusDays(1);
    }
    return nights;
  }

  private static WanfenException missing(LocalDate day, String why) {
    return new WanfenException(
        ErrorCode.FEED_MISSING,
        "There is no feed of " + day + ": " + why,
        "No night was run.",
        "Add the folder of that day to the inbox, then give the same command again.");
  }
}
