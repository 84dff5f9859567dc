package org.wanfen.batch.report.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.records.FundRecords.QuoteRow;

/**
 * The quote of the day.
 *
 * @param incomePer10k income per 10,000 units
 * @param sevenDayYield seven-day yield in percent; empty if the days allow none
 * @param days the quotes that the yield is made of, the day's own last; up to seven
 * @param history the quotes of the last 30 days, the day's own last
 */
public record QuoteOfDay(
    BigDecimal incomePer10k,
    Optional<BigDecimal> sevenDayYield,
    List<QuoteRow> days,
    List<QuoteRow> history) {

  /** How many calendar days the history goes back, the business date included. */
  public static final int HISTORY_DAYS = 30;

  /** Makes the quote. */
  public QuoteOfDay {
    days = List.copyOf(days);
    history = List.copyOf(history);
  }

  static QuoteOfDay of(QuoteRow today, int daysOfYield, List<QuoteRow> history) {
    LocalDate from = today.date().minusDays(daysOfYield - 1L);
    return new QuoteOfDay(
        today.incomePer10k(),
        today.sevenDayYield(),
        history.stream().filter(day -> !day.date().isBefore(from)).toList(),
        history);
  }
}
