package org.wanfen.settlement.plane;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.wanfen.settlement.night.NightPlan.SeenNight;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.register.Cells;

/**
 * What is done to the register of a fund between nights: while nobody works on it, and no attempt
 * at a night is unfinished.
 */
public interface RegisterUpkeep {

  /** The most buckets that a register can have. */
  int MOST_BUCKETS = Cells.COUNT;

  /** How many buckets the last day has, and the nights to come will have. */
  int buckets();

  /**
   * Writes the last day again in another number of buckets, where nobody sees it, and makes sure
   * that it holds the same. What an earlier try has left is replaced.
   *
   * @param buckets the number of buckets, 1 to {@link #MOST_BUCKETS}
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

  /** The first date whose rows are still there; empty while none have expired. */
  Optional<LocalDate> rowsFrom();

  /** The first date whose event ids are still there; empty while none have expired. */
  Optional<LocalDate> eventIdsFrom();

  /**
   * Removes what is of no use any more, or tells what it would remove. Cut short, it goes on when
   * it is asked again.
   *
   * @param cleaning what goes and what stays
   * @param alone runs what moves what everyone sees, while nobody else can begin a night
   * @return what was removed, each kind at most once
   */
  List<Removed> clean(Cleaning cleaning, Consumer<Runnable> alone);

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

  /**
   * What goes and what stays. What was never published goes in any case.
   *
   * @param rowsFrom the first date whose rows stay, at most the last one; empty: none expire
   * @param eventIdsFrom the first date whose event ids stay; empty: none expire
   * @param published the published attempts
   * @param strayBefore files that nobody knows go if they were last written before this
   * @param dryRun whether only to tell
   */
  record Cleaning(
      Optional<LocalDate> rowsFrom,
      Optional<LocalDate> eventIdsFrom,
      Set<SeenNight> published,
      Instant strayBefore,
      boolean dryRun) {}

  /** What can be of no use any more. */
  enum Waste {
    /** Branches of attempts and rewritings that were given up. */
    BRANCHES,
    /** Days whose rows have expired. */
    DAYS,
    /** Snapshots of the register that nobody sees, or that have expired. */
    SNAPSHOTS,
    /** Files of the register that are in no snapshot. */
    STRAY_FILES,
    /** Lists of files that were put together. */
    FILE_LISTS,
    /** Event ids of an attempt. */
    EVENT_IDS,
    /** Copies of orders files. */
    INPUT_COPIES,
    /** Folders of processes that are dead. */
    SCRATCH
  }

  /**
   * What was removed, or would be.
   *
   * @param waste what
   * @param count how many
   * @param bytes their size, as far as it is known
   */
  record Removed(Waste waste, long count, long bytes) {}
}
