package org.wanfen.batch.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wanfen.settlement.plane.RegisterUpkeep.Removed;

/** What is done to a fund's register between nights, under the lease that nights take too. */
public interface UpkeepOperations {

  /**
   * Divides a fund's register into another number of buckets: the last published day is written
   * again, proven to hold the same, and taken in one move; the nights to come follow. Days before
   * it stay as they are. A try that was cut short is simply repeated.
   *
   * @throws org.wanfen.fund.failure.WanfenException WRONG_STATE while a night is unfinished,
   *     WRONG_USAGE for a number of buckets that cannot be, REWRITE_DIFFERS, BASE_MOVED
   */
  RebucketResult rebucket(Rebucket request, UpkeepListener listener);

  /**
   * Removes what is of no use any more: what attempts that were given up, writes that failed and
   * processes that were killed have left; and, if it is asked for, what has expired. What is on
   * record stays. Cut short, it goes on when it is asked again.
   *
   * @throws org.wanfen.fund.failure.WanfenException WRONG_STATE while a night is unfinished,
   *     WRONG_USAGE
   */
  Maintained maintain(Maintain request, UpkeepListener listener);

  /**
   * Asks for another number of buckets.
   *
   * @param fund the fund's code
   * @param buckets the number of buckets, 1 to 4,096
   * @param by who asks
   * @param reason why
   */
  record Rebucket(String fund, int buckets, String by, String reason) {

    /** Checks that both name and reason are given. */
    public Rebucket {
      by = Names.required(by, "who asks for other buckets (--by)");
      reason = Names.required(reason, "the reason (--reason)");
      Objects.requireNonNull(fund, "fund");
    }
  }

  /**
   * What it came to.
   *
   * @param fund the fund's code
   * @param date the last published date, whose day was written again
   * @param accounts accounts on that date
   * @param bucketsBefore buckets before
   * @param buckets buckets now; the same if nothing had to be done
   */
  record RebucketResult(
      String fund, LocalDate date, long accounts, int bucketsBefore, int buckets) {}

  /**
   * Asks for maintenance.
   *
   * @param fund the fund's code
   * @param expireRegisterDays the register keeps the days of so many days before the last one, at
   *     least 1; empty: all
   * @param expireInputsDays copies of orders files and event ids are kept likewise; but event ids
   *     in any case as long as a night's duplicate window may need them
   * @param dryRun whether only to tell what would be removed
   * @param by who asks
   */
  record Maintain(
      String fund,
      Optional<Integer> expireRegisterDays,
      Optional<Integer> expireInputsDays,
      boolean dryRun,
      String by) {

    /** Checks that the name is given. */
    public Maintain {
      by = Names.required(by, "who asks for maintenance (--by)");
      Objects.requireNonNull(fund, "fund");
      Objects.requireNonNull(expireRegisterDays, "expireRegisterDays");
      Objects.requireNonNull(expireInputsDays, "expireInputsDays");
    }
  }

  /**
   * What maintenance came to.
   *
   * @param fund the fund's code
   * @param dryRun whether it only told
   * @param removed what was removed, or would be
   * @param rowsFrom the first date whose rows are still there; empty while none have expired
   * @param inputsFrom the first date whose orders files stayed this time; empty if all were to
   */
  record Maintained(
      String fund,
      boolean dryRun,
      List<Removed> removed,
      Optional<LocalDate> rowsFrom,
      Optional<LocalDate> inputsFrom) {

    /** Copies the list. */
    public Maintained {
      removed = List.copyOf(removed);
    }
  }
}
