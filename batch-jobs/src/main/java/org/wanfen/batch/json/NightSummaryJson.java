package org.wanfen.batch.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.Summary;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.terms.Fee;

/**
 * What a night came to, with the keys of summary.json.
 *
 * @param fund the fund's code
 * @param date the business date
 * @param state the night's state
 * @param events events by what became of them
 * @param rejects rejected events by reason
 * @param quarantine quarantined rows by reason
 * @param pool the day's pool
 * @param fees the day's fees
 * @param entitledUnits the sum of entitled units
 * @param openingUnits units at the opening
 * @param closingUnits units at the close
 * @param subscribed subscriptions confirmed
 * @param redeemed redemptions confirmed
 * @param lapsed redemptions that lapsed
 * @param fastRedeemed accepted fast redemptions
 * @param fastRejected rejected fast redemptions
 * @param accounts accounts in the register
 * @param incomePer10k income per 10,000 units
 * @param sevenDayYield seven-day yield in percent
 * @param checks the checks of the reconciliation
 * @param checksNotGiven checks whose figures the feed did not give
 */
public record NightSummaryJson(
    String fund,
    LocalDate date,
    NightState state,
    Summary.Events events,
    Map<RejectReason, Long> rejects,
    Map<QuarantineReason, Long> quarantine,
    String pool,
    Map<String, String> fees,
    String entitledUnits,
    String openingUnits,
    String closingUnits,
    String subscribed,
    String redeemed,
    String lapsed,
    String fastRedeemed,
    String fastRejected,
    long accounts,
    String incomePer10k,
    Optional<String> sevenDayYield,
    List<SummaryCheck> checks,
    List<String> checksNotGiven) {

  /**
   * A check, as summary.json has it.
   *
   * @param name its name
   * @param expected the expected figure
   * @param actual the actual figure
   * @param difference actual less expected
   * @param passed whether it was evaluated and nothing differs
   * @param failure why it could not be evaluated; absent if it was
   */
  public record SummaryCheck(
      String name,
      Optional<String> expected,
      Optional<String> actual,
      Optional<String> difference,
      boolean passed,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> failure) {

    private static SummaryCheck of(CheckLine line) {
      CheckJson check = CheckJson.of(line);
      return new SummaryCheck(
          check.name(),
          check.expected(),
          check.actual(),
          check.difference(),
          check.passed(),
          check.failure());
    }

    private CheckLine line() {
      return new CheckJson(name, expected, actual, difference, passed, failure).line();
    }
  }

  /** What a night came to, for machines. */
  public static NightSummaryJson of(Summary summary) {
    Map<String, String> fees = new LinkedHashMap<>();
    summary.feesFen().forEach((fee, fen) -> fees.put(fee.key(), Fen.format(fen)));
    return new NightSummaryJson(
        summary.fund(),
        summary.date(),
        summary.state(),
        summary.events(),
        some(summary.rejects()),
        some(summary.quarantine()),
        Fen.format(summary.poolFen()),
        fees,
        Fen.format(summary.entitledUnitsFen()),
        Fen.format(summary.openingUnitsFen()),
        Fen.format(summary.closingUnitsFen()),
        Fen.format(summary.subscribedFen()),
        Fen.format(summary.redeemedFen()),
        Fen.format(summary.lapsedFen()),
        Fen.format(summary.fastRedeemedFen()),
        Fen.format(summary.fastRejectedFen()),
        summary.accounts(),
        summary.incomePer10k().toPlainString(),
        Amounts.plain(summary.sevenDayYield()),
        summary.checks().stream().map(SummaryCheck::of).toList(),
        summary.checksNotGiven());
  }

  /** What the night came to, but for the parts of its checks. */
  public Summary summary() {
    return new Summary(
        fund,
        date,
        state,
        events,
        rejects,
        quarantine,
        Fen.parse(pool),
        feesFen(),
        Fen.parse(entitledUnits),
        Fen.parse(openingUnits),
        Fen.parse(closingUnits),
        Fen.parse(subscribed),
        Fen.parse(redeemed),
        Fen.parse(lapsed),
        Fen.parse(fastRedeemed),
        Fen.parse(fastRejected),
        accounts,
        new BigDecimal(incomePer10k),
        Amounts.figure(sevenDayYield),
        checks.stream().map(SummaryCheck::line).toList(),
        checksNotGiven);
  }

  private Map<Fee, Long> feesFen() {
    Map<Fee, Long> all = new EnumMap<>(Fee.class);
    Arrays.stream(Fee.values())
        .filter(fee -> fees.containsKey(fee.key()))
        .forEach(fee -> all.put(fee, Fen.parse(fees.get(fee.key()))));
    return all;
  }

  private static <K> Map<K, Long> some(Map<K, Long> counts) {
    Map<K, Long> some = new LinkedHashMap<>(counts);
    some.values().removeIf(count -> count == 0);
    return some;
  }
}
