package org.wanfen.batch.operations;

import java.time.LocalDate;
import java.util.Objects;

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
}
