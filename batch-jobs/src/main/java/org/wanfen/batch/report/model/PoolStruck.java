package org.wanfen.batch.report.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.fund.pool.Pool;
import org.wanfen.fund.pool.Pool.IncomeItem;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;

/**
 * The pool, struck line by line.
 *
 * @param income the ledger's items
 * @param incomeFen their sum
 * @param baseFen the net assets that the fees are a share of
 * @param before what those consist of; empty on the first night, where they are the opening
 *     register
 * @param fees every fee
 * @param feesFen their sum
 * @param poolFen income less fees
 */
public record PoolStruck(
    List<IncomeItem> income,
    long incomeFen,
    long baseFen,
    Optional<BaseOfFees> before,
    List<FeeLine> fees,
    long feesFen,
    long poolFen) {

  private static final int DECIMALS = 6;

  /**
   * Net assets at the end of the day before.
   *
   * @param date the day before
   * @param openingFen its units at the opening
   * @param poolFen its pool
   */
  public record BaseOfFees(LocalDate date, long openingFen, long poolFen) {}

  /**
   * One fee.
   *
   * @param fee which
   * @param rate a year
   * @param days days in the year
   * @param unrounded base × rate ÷ days in CNY, to 6 decimals
   * @param amountFen the same to the fen: what the pool bears
   */
  public record FeeLine(Fee fee, AnnualRate rate, int days, BigDecimal unrounded, long amountFen) {}

  /** Makes the pool. */
  public PoolStruck {
    income = List.copyOf(income);
    fees = List.copyOf(fees);
  }

  /**
   * The pool of a night. A fee that is not on record is a line of zero: no fee is left out.
   *
   * @param rates the annual rate of every fee
   * @param before what the net assets consist of, where that is to be told
   */
  public static PoolStruck of(
      Pool pool, Map<Fee, AnnualRate> rates, LocalDate date, Optional<BaseOfFees> before) {
    List<FeeLine> fees = new ArrayList<>();
    for (Fee fee : Fee.values()) {
      fees.add(
          new FeeLine(
              fee,
              rates.get(fee),
              date.lengthOfYear(),
              unrounded(pool.feeBaseFen(), rates.get(fee), date.lengthOfYear()),
              pool.feesFen().getOrDefault(fee, 0L)));
    }
    return new PoolStruck(
        pool.income(),
        sum(pool.income().stream().map(IncomeItem::amountFen).toList()),
        pool.feeBaseFen(),
        before,
        fees,
        sum(fees.stream().map(FeeLine::amountFen).toList()),
        pool.poolFen());
  }

  private static BigDecimal unrounded(long baseFen, AnnualRate rate, int days) {
    return BigDecimal.valueOf(baseFen, 2)
        .multiply(rate.value())
        .divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP);
  }

  private static long sum(List<Long> figures) {
    return figures.stream().reduce(0L, Math::addExact);
  }
}
