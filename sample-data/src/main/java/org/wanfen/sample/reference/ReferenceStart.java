package org.wanfen.sample.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.terms.FundTerms;

/**
 * All that a night is computed from: the register of the day before, the feeds, and what was
 * published.
 *
 * @param night the night to compute
 * @param terms the terms in force on it
 * @param calendar the fund's trading days as the night knew them
 * @param accounts the register at the close of the day before
 * @param netAssetsFen the fund's net assets at the end of the day before, in fen: its opening units
 *     and its pool; on the first night the opening register
 * @param quotes income per 10,000 units as published for days before, four decimals; those of the
 *     last six days count
 * @param windows the nights before that were published, each with its duplicate window in nights
 * @param quarantineAccepted whether somebody has accepted any number of quarantined rows
 */
public record ReferenceStart(
    LocalDate night,
    FundTerms terms,
    TradingCalendar calendar,
    List<ReferenceAccount> accounts,
    long netAssetsFen,
    NavigableMap<LocalDate, BigDecimal> quotes,
    NavigableMap<LocalDate, Integer> windows,
    boolean quarantineAccepted) {

  /** The start; what can change is copied. */
  public ReferenceStart {
    accounts = List.copyOf(accounts);
    quotes = copy(quotes);
    windows = copy(windows);
  }

  private static <T> NavigableMap<LocalDate, T> copy(Map<LocalDate, T> map) {
    return Collections.unmodifiableNavigableMap(new TreeMap<>(map));
  }
}
