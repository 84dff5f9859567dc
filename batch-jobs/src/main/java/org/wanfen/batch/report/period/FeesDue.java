package org.wanfen.batch.report.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wanfen.batch.report.model.PoolStruck;
import org.wanfen.batch.report.model.PoolStruck.FeeLine;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;

/**
 * What is due of a period to the manager, the custodian, and for sales and service.
 *
 * @param runs each fee in the order of time, a new run where its rate changed
 * @param totalsFen each fee over the period
 * @param totalFen all of them
 */
public record FeesDue(List<RateRun> runs, Map<Fee, Long> totalsFen, long totalFen) {

  /** Makes the fees. */
  public FeesDue {
    runs = List.copyOf(runs);
    totalsFen = Collections.unmodifiableMap(new EnumMap<>(totalsFen));
  }

  /**
   * Nights of one fee at one rate.
   *
   * @param fee which
   * @param rate a year
   * @param from the first night
   * @param to the last
   * @param nights how many published nights those are
   * @param daysOfYear days in the year
   * @param basesFen the sum of their net assets: times the rate, by the days of the year, it is the
   *     amount but for the rounding of each night
   * @param amountFen the fee of all of them
   */
  public record RateRun(
      Fee fee,
      AnnualRate rate,
      LocalDate from,
      LocalDate to,
      int nights,
      int daysOfYear,
      long basesFen,
      long amountFen) {

    private static RateRun of(LocalDate date, long baseFen, FeeLine line) {
      return new RateRun(
          line.fee(), line.rate(), date, date, 1, line.days(), baseFen, line.amountFen());
    }

    private boolean goesOnWith(RateRun next) {
      return rate.value().compareTo(next.rate.value()) == 0 && daysOfYear == next.daysOfYear;
    }

    private RateRun and(RateRun next) {
      return new RateRun(
          fee,
          rate,
          from,
          next.to,
          nights + next.nights,
          daysOfYear,
          Math.addExact(basesFen, next.basesFen),
          Math.addExact(amountFen, next.amountFen));
    }
  }

  /** The fees of published nights, which are in order. */
  static FeesDue of(List<PeriodNight> published) {
    List<RateRun> runs = new ArrayList<>();
    Map<Fee, Long> totals = new EnumMap<>(Fee.class);
    for (Fee fee : Fee.values()) {
      List<RateRun> ofFee = runs(fee, published);
      runs.addAll(ofFee);
      totals.put(fee, PeriodStatement.sum(ofFee, RateRun::amountFen));
    }
    return new FeesDue(
        runs, totals, PeriodStatement.sum(List.copyOf(totals.values()), Long::longValue));
  }

  private static List<RateRun> runs(Fee fee, List<PeriodNight> published) {
    List<RateRun> runs = new ArrayList<>();
    for (PeriodNight night : published) {
      PoolStruck pool = night.figures().orElseThrow().pool();
      for (FeeLine line : pool.fees()) {
        if (line.fee() == fee) {
          add(runs, RateRun.of(night.date(), pool.baseFen(), line));
        }
      }
    }
    return runs;
  }

  private static void add(List<RateRun> runs, RateRun next) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).goesOnWith(next)) {
      runs.set(last, runs.get(last).and(next));
    } else {
      runs.add(next);
    }
  }
}
