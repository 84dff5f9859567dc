package org.wanfen.batch.operations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.terms.Fee;

/**
 * What a night came to; {@code org.wanfen.batch.report.SummaryJson} writes it with the keys of
 * summary.json.
 *
 * @param fund the fund's code
 * @param date the business date
 * @param state the night's state
 * @param events events by what became of them
 * @param rejects rejected events by reason; reasons without one are absent
 * @param quarantine quarantined rows by reason; reasons without one are absent
 * @param poolFen the day's pool
 * @param feesFen the day's fees, every one
 * @param entitledUnitsFen the sum of entitled units
 * @param openingUnitsFen units at the opening
 * @param closingUnitsFen units at the close
 * @param subscribedFen subscriptions confirmed
 * @param redeemedFen redemptions confirmed
 * @param lapsedFen redemptions that lapsed
 * @param fastRedeemedFen accepted fast redemptions
 * @param fastRejectedFen rejected fast redemptions
 * @param accounts accounts in the register
 * @param incomePer10k income per 10,000 units, 4 decimals
 * @param sevenDayYield seven-day yield in percent, 3 decimals; empty if the days allow none
 * @param checks the checks of the reconciliation
 * @param checksNotGiven checks whose figures the feed did not give
 */
public record Summary(
    String fund,
    LocalDate date,
    NightState state,
    Events events,
    Map<RejectReason, Long> rejects,
    Map<QuarantineReason, Long> quarantine,
    long poolFen,
    Map<Fee, Long> feesFen,
    long entitledUnitsFen,
    long openingUnitsFen,
    long closingUnitsFen,
    long subscribedFen,
    long redeemedFen,
    long lapsedFen,
    long fastRedeemedFen,
    long fastRejectedFen,
    long accounts,
    BigDecimal incomePer10k,
    Optional<BigDecimal> sevenDayYield,
    List<CheckLine> checks,
    List<String> checksNotGiven) {

  /**
   * Events by what became of them; {@code read} is the sum of the next four, {@code late} is of
   * accepted and rejected ones.
   *
   * @param read rows read
   * @param accepted accepted events
   * @param rejected rejected events
   * @param duplicate rows that repeat an event
   * @param quarantined rows that never became events
   * @param late events whose day is before the date
   */
  public record Events(
      long read, long accepted, long rejected, long duplicate, long quarantined, long late) {}

  /** The same, in another state of the night. */
  public Summary in(NightState now) {
    return new Summary(
        fund,
        date,
        now,
        events,
        rejects,
        quarantine,
        poolFen,
        feesFen,
        entitledUnitsFen,
        openingUnitsFen,
        closingUnitsFen,
        subscribedFen,
        redeemedFen,
        lapsedFen,
        fastRedeemedFen,
        fastRejectedFen,
        accounts,
        incomePer10k,
        sevenDayYield,
        checks,
        checksNotGiven);
  }

  /** The checks that did not pass. */
  public List<CheckLine> failedChecks() {
    return checks.stream().filter(check -> !check.passed()).toList();
  }
}
