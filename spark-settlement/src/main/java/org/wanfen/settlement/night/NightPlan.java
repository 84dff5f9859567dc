package org.wanfen.settlement.night;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wanfen.fund.terms.FundTerms;

/**
 * Everything that a night is computed from, frozen when the night opens.
 *
 * <p>A night that is repeated after a crash is repeated from the same plan, never from a second
 * look at the world.
 *
 * @param terms the fund's terms in force on the date
 * @param date the business date
 * @param attempt 1 for the first try of this date, one more after each that was discarded
 * @param tradingDay whether the business date is a trading day
 * @param confirms whether pending orders are confirmed at this close: the day after is a trading
 *     day
 * @param nextTradingDay the first trading day after the business date; empty where the calendar
 *     ends before it
 * @param carriedTradeDate the trade date of the pending orders that the night before carried for
 *     its next trading day; empty if there was no night before
 * @param inboxFolder where the feed of the day came in: the {@code <yyyymmdd>} folder
 * @param inputsFolder where this attempt's copies of the inputs are kept
 * @param resultsFolder where this attempt writes its quarantined, rejected and late rows
 * @param baseSnapshot the snapshot of the register that the night starts from
 * @param window the published nights whose event ids count as seen
 */
public record NightPlan(
    FundTerms terms,
    LocalDate date,
    int attempt,
    boolean tradingDay,
    boolean confirms,
    Optional<LocalDate> nextTradingDay,
    Optional<LocalDate> carriedTradeDate,
    String inboxFolder,
    String inputsFolder,
    String resultsFolder,
    long baseSnapshot,
    List<SeenNight> window) {

  /**
   * A published night of the duplicate window.
   *
   * @param date its business date
   * @param attempt the attempt that was published
   */
  public record SeenNight(LocalDate date, int attempt) implements Serializable {}

  /**
   * What the names of the register's branches begin with that this attempt's runs write to: each
   * writing has one of its own, so a run that was overtaken disturbs no other.
   */
  public String branch() {
    return "night_" + date.toString().replace("-", "") + "_" + attempt;
  }
}
