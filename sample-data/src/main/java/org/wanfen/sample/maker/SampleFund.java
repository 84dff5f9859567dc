package org.wanfen.sample.maker;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;

/** The fund that all datasets are of. */
final class SampleFund {

  static final String CODE = "000198";
  static final long ADVANCER = 900_000_000_000_000_001L;
  static final long LEAST_SUBSCRIPTION_FEN = 100;
  static final long FAST_LIMIT_FEN = 1_000_000;

  private SampleFund() {}

  static FundTerms terms(LocalDate firstDate, long quarantineLimit, int duplicateWindowNights) {
    Map<Fee, AnnualRate> fees = new EnumMap<>(Fee.class);
    fees.put(Fee.MANAGEMENT, AnnualRate.parse("0.0030"));
    fees.put(Fee.CUSTODY, AnnualRate.parse("0.0008"));
    fees.put(Fee.SALES_SERVICE, AnnualRate.parse("0.0025"));
    return new FundTerms(
        CODE,
        "Sample money-market fund",
        ZoneId.of("Asia/Shanghai"),
        LocalTime.of(15, 0),
        firstDate,
        ADVANCER,
        fees,
        LEAST_SUBSCRIPTION_FEN,
        OptionalLong.of(FAST_LIMIT_FEN),
        quarantineLimit,
        duplicateWindowNights);
  }
}
