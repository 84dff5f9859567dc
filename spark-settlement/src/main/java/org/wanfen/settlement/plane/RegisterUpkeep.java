package org.wanfen.settlement.plane;

import java.time.LocalDate;
import org.wanfen.settlement.night.NightProgress;

/** What is done to the register of a fund between nights. */
public interface RegisterUpkeep {

  /** How many buckets the last day has, and the nights to come will have. */
  int buckets();

  /**
   * Writes the last day again in another number of buckets, where nobody sees it, and makes sure
   * that it holds the same. What an earlier try has left is replaced.
   *
   * @param buckets the number of buckets, 1 to 4,096
   * @param progress hears of accounts
   * @throws org.wanfen.fund.failure.WanfenException WRONG_USAGE if the buckets would be too large
   *     for a task's memory; REWRITE_DIFFERS
   */
  RewrittenDay rebucket(int buckets, NightProgress progress);

  /**
   * Makes a day that was written again what everyone sees, and its number of buckets that of the
   * nights to come; in one atomic move, and only if everyone still sees what it was written from.
   *
   * @throws org.wanfen.fund.failure.WanfenException BASE_MOVED or PUBLICATION_UNKNOWN
   */
  void adopt(RewrittenDay day);

  /**
   * A day that was written again.
   *
   * @param date the business date
   * @param base the snapshot that it was written from
   * @param snapshot the snapshot that it was written to
   * @param bucketsBefore buckets before
   * @param buckets buckets now
   * @param accounts accounts
   */
  record RewrittenDay(
      LocalDate date, long base, long snapshot, int bucketsBefore, int buckets, long accounts) {}
}
