package org.wanfen.fund.pool;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;

/**
 * The day's pool: what there is to share out.
 *
 * @param income the ledger's items
 * @param feeBaseFen the net assets at the end of the day before, which the fees are a share of
 * @param feesFen the fee of the day, for every fee
 * @param poolFen the sum of the income items less the fees; may be zero or negative
 */
public record Pool(List<IncomeItem> income, long feeBaseFen, Map<Fee, Long> feesFen, long poolFen) {

  /** Makes the pool. */
  public Pool {
    income = List.copyOf(income);
    feesFen = Collections.unmodifiableMap(new EnumMap<>(feesFen));
  }

  /**
   * One line of the ledger.
   *
   * @param item what earned it, for people
   * @param amountFen what it earned in fen, negative for a loss
   */
  public record IncomeItem(String item, long amountFen) {}

  /**
   * Strikes the pool of a day.
   *
   * @param income the ledger's items
   * @param feeBaseFen net assets at the end of the day before: its opening units plus its pool; on
   *     the first night the opening register
   * @param rates the annual rate of every fee
   * @param day the business date
   * @throws ArithmeticException if a sum does not fit into 64 bits
   */
  public static Pool strike(
      List<IncomeItem> income, long feeBaseFen, Map<Fee, AnnualRate> rates, LocalDate day) {
    long pool = 0;
    for (IncomeItem item : income) {
      pool = Math.addExact(pool, item.amountFen());
    }
    Map<Fee, Long> fees = new EnumMap<>(Fee.class);
    for (Fee fee : Fee.values()) {
      long ofDay = rates.get(fee).feeOfDay(feeBaseFen, day);
      fees.put(fee, ofDay);
      pool = Math.subtractExact(pool, ofDay);
    }
    return new Pool(income, feeBaseFen, fees, pool);
  }
}
