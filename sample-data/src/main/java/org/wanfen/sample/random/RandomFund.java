package org.wanfen.sample.random;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;

/** A random fund before its first night: terms, calendar, register, quotes. */
final class RandomFund {

  private static final long HUGE_FEN = 10_000_000_000_000L;
  private static final int MOST_ACCOUNT_DIGITS = 18;

  private final Dice dice;
  private final RandomOptions options;

  RandomFund(Dice dice, RandomOptions options) {
    this.dice = dice;
    this.options = options;
  }

  FundTerms terms() {
    Map<Fee, AnnualRate> fees = new EnumMap<>(Fee.class);
    fees.put(Fee.MANAGEMENT, AnnualRate.parse(dice.oneOf("0.0030", "0.0015", "0")));
    fees.put(Fee.CUSTODY, AnnualRate.parse(dice.oneOf("0.0008", "0.00055", "0.0001")));
    fees.put(Fee.SALES_SERVICE, AnnualRate.parse(dice.oneOf("0.0025", "0.0001", "0.123456789012")));
    return new FundTerms(
        "000198",
        "Random fund",
        ZoneId.of("Asia/Shanghai"),
        LocalTime.of(dice.oneOf(15, 15, 15, 9, 17), dice.oneOf(0, 0, 30)),
        firstDate(),
        dice.oneOf(900_000_000_000_000_001L, 42L),
        fees,
        dice.oneOf(1L, 50L, 100L, 1000L),
        dice.oneOf(
            OptionalLong.empty(),
            OptionalLong.of(0),
            OptionalLong.of(50_000),
            OptionalLong.of(1_000_000)),
        options.dirty() ? 100_000 : 0,
        dice.between(0, 7));
  }

  /** Often where the year has its edges, as fees and yields depend on it. */
  private LocalDate firstDate() {
    return dice.oneOf(
        LocalDate.of(2013, 9, 27),
        LocalDate.of(2015, 12, 28),
        LocalDate.of(2016, 2, 25),
        LocalDate.of(2016, 12, 28),
        LocalDate.of(2014, 1, 1).plusDays(dice.between(0, 700)));
  }

  /** Weekdays, less some runs of holidays; the last fortnight has none. */
  TradingCalendar calendar(LocalDate firstDate) {
    Map<LocalDate, Boolean> days = new TreeMap<>();
    LocalDate from = firstDate.minusDays(10);
    LocalDate to = firstDate.plusDays(options.nights() + 30L);
    int holidaysLeft = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      boolean weekday =
          day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
      holidaysLeft = holidaysLeft > 0 ? holidaysLeft - 1 : dice.chance(8) ? dice.between(1, 8) : 0;
      boolean holiday = holidaysLeft > 0 && day.isBefore(to.minusDays(14));
      days.put(day, weekday && !holiday);
    }
    return TradingCalendar.of(days);
  }

  /** 50 to 300 accounts in random order; the advancer is among them, or not. */
  Map<Long, Long> opening(long advancer) {
    Map<Long, Long> units = new LinkedHashMap<>();
    int accounts = dice.between(50, 300);
    while (units.size() < accounts) {
      units.put(dice.ofDigits(MOST_ACCOUNT_DIGITS), unitsFen());
    }
    units.put(dice.ofDigits(MOST_ACCOUNT_DIGITS), dice.between(HUGE_FEN, 20 * HUGE_FEN));
    units.remove(advancer);
    if (dice.chance(70)) {
      units.put(advancer, dice.oneOf(0L, 1L, 5_000_000_000L, 3 * HUGE_FEN));
    }
    return units;
  }

  private long unitsFen() {
    return switch (dice.between(0, 9)) {
      case 0 -> 0L;
      case 1 -> 1L;
      case 2 -> 99L;
      case 3, 4 -> 10_000L;
      case 5 -> 100_000L;
      case 6 -> dice.between(1, 10_000L);
      case 7 -> dice.chance(10) ? dice.between(HUGE_FEN, 5 * HUGE_FEN) : 1_000_000L;
      default -> dice.ofDigits(10);
    };
  }

  /** Up to eight days before the first, some of them missing. */
  SortedMap<LocalDate, BigDecimal> quotes(LocalDate firstDate) {
    SortedMap<LocalDate, BigDecimal> quotes = new TreeMap<>();
    int days = dice.between(0, 8);
    for (int back = 1; back <= days; back++) {
      if (dice.chance(90)) {
        quotes.put(firstDate.minusDays(back), BigDecimal.valueOf(dice.between(-3000L, 19_999L), 4));
      }
    }
    return quotes;
  }
}
