package org.wanfen.sample.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;

/** The fund of a synthetic dataset. */
final class SyntheticFund {

  static final String CODE = "100000";

  private static final int DAYS_BEFORE = 30;
  private static final int DAYS_AFTER = 60;

  private SyntheticFund() {}

  static FundTerms terms(GeneratorOptions options) {
    Map<Fee, AnnualRate> fees = new EnumMap<>(Fee.class);
    fees.put(Fee.MANAGEMENT, AnnualRate.parse("0.0030"));
    fees.put(Fee.CUSTODY, AnnualRate.parse("0.0008"));
    fees.put(Fee.SALES_SERVICE, AnnualRate.parse("0.0025"));
    return new FundTerms(
        CODE,
        "Synthetic money-market fund",
        ZoneId.of("Asia/Shanghai"),
        LocalTime.of(15, 0),
        options.firstDate(),
        Population.ADVANCER,
        fees,
        NightOrders.LEAST_SUBSCRIPTION_FEN,
        OptionalLong.of(NightOrders.FAST_LIMIT_FEN),
        quarantineLimit(options),
        7);
  }

  /** Twice what is to be expected, and a little for luck. */
  private static long quarantineLimit(GeneratorOptions options) {
    if (options.badRowsPerMillion() == 0) {
      return 0;
    }
    return options.ordersPerNight() * options.badRowsPerMillion() / 500_000 + 100;
  }

  /** Every weekday is a trading day, from a month before the first night to two after the last. */
  static TradingCalendar calendar(GeneratorOptions options) {
    Map<LocalDate, Boolean> days = new TreeMap<>();
    LocalDate to = options.firstDate().plusDays(options.nights() + DAYS_AFTER);
    for (LocalDate day = options.firstDate().minusDays(DAYS_BEFORE);
        !day.isAfter(to);
        day = day.plusDays(1)) {
      days.put(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }
    return TradingCalendar.of(days);
  }

  /** The advancer holds half a percent of all, and never less than ten million. */
  static long advancerUnitsFen(long othersFen) {
    return Math.max(1_000_000_000L, othersFen / 200);
  }
}
