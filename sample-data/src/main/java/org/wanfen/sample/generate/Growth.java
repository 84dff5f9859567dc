package org.wanfen.sample.generate;

import java.math.BigInteger;
import java.time.LocalDate;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.dataset.LedgerFile;

/**
 * Follows the fund's units closely enough to give each night an income that is usual.
 *
 * <p>Rejected orders are counted as accepted, so the units are a little off: the ledger therefore
 * says nothing about them.
 */
final class Growth {

  private static final BigInteger QUOTE_SCALE = BigInteger.valueOf(100_000_000);

  private final FundTerms terms;
  private final TradingCalendar calendar;
  private final long seed;
  private long unitsFen;
  private long netAssetsFen;
  private long dueFen;
  private long laterFen;

  Growth(FundTerms terms, TradingCalendar calendar, long seed, long unitsFen) {
    this.terms = terms;
    this.calendar = calendar;
    this.seed = seed;
    this.unitsFen = unitsFen;
    this.netAssetsFen = unitsFen;
  }

  /** The ledger of a night whose orders are written: income per 10,000 units of 1.0 to 1.5. */
  LedgerFile ledger(LocalDate night, Flows flows) {
    long quote = 10_000L + Mix.below(5_000, Mix.of(seed ^ night.toEpochDay()));
    long poolFen =
        BigInteger.valueOf(unitsFen)
            .multiply(BigInteger.valueOf(quote))
            .divide(QUOTE_SCALE)
            .longValueExact();
    long feesFen =
        terms.fees().values().stream().mapToLong(rate -> rate.feeOfDay(netAssetsFen, night)).sum();
    netAssetsFen = unitsFen + poolFen;
    unitsFen += poolFen;
    confirm(night, flows);
    long incomeFen = poolFen + feesFen;
    return LedgerFile.of(terms.code(), night)
        .income("deposit interest", incomeFen - incomeFen / 3)
        .income("bond interest", incomeFen / 3);
  }

  private void confirm(LocalDate night, Flows flows) {
    boolean trading = calendar.isTradingDay(night);
    dueFen += trading ? flows.beforeCutOffFen() : 0;
    laterFen += trading ? flows.fromCutOffFen() : flows.beforeCutOffFen() + flows.fromCutOffFen();
    if (calendar.isTradingDay(night.plusDays(1))) {
      unitsFen += dueFen;
      dueFen = laterFen;
      laterFen = 0;
    }
  }
}
