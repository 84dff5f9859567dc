package org.wanfen.batch.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;

/**
 * How a night ended that was neither refused nor failed.
 *
 * @param fund the fund's code
 * @param date the business date
 * @param attempt the attempt, from 1
 * @param state the state that it is in now
 * @param mock whether it was a mock run
 * @param changed false if there was nothing to do
 * @param seconds how long this run took, with three decimals
 * @param notice why it is held or was stopped; null if it ended as it should
 * @param summary what it came to; null if it did not get as far as the reconciliation
 */
public record NightEndingJson(
    String fund,
    LocalDate date,
    int attempt,
    NightState state,
    boolean mock,
    boolean changed,
    String seconds,
    Optional<RefusalJson> notice,
    Optional<NightSummaryJson> summary) {

  private static final int MILLIS = 3;

  /** An ending for machines. */
  public static NightEndingJson of(NightResult result) {
    return new NightEndingJson(
        result.fund(),
        result.date(),
        result.attempt(),
        result.state(),
        result.mock(),
        result.changed(),
        BigDecimal.valueOf(result.took().toMillis(), MILLIS).toPlainString(),
        result.notice().map(RefusalJson::of),
        result.summary().map(NightSummaryJson::of));
  }

  /** The ending. */
  public NightResult result() {
    return new NightResult(
        fund,
        date,
        attempt,
        state,
        mock,
        changed,
        summary.map(NightSummaryJson::summary),
        Duration.ofMillis(new BigDecimal(seconds).movePointRight(MILLIS).longValue()),
        notice.map(RefusalJson::exception));
  }
}
