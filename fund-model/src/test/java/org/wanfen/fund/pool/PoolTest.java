package org.wanfen.fund.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.pool.Pool.IncomeItem;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;

class PoolTest {

  private static final LocalDate DAY = LocalDate.of(2013, 11, 11);

  /** Of a base of 365,000 fen: 100, 10 and 1 fen a day in a year of 365 days. */
  private static Map<Fee, AnnualRate> rates() {
    Map<Fee, AnnualRate> rates = new EnumMap<>(Fee.class);
    rates.put(Fee.MANAGEMENT, AnnualRate.parse("0.1"));
    rates.put(Fee.CUSTODY, AnnualRate.parse("0.01"));
    rates.put(Fee.SALES_SERVICE, AnnualRate.parse("0.001"));
    return rates;
  }

  @ParameterizedTest
  @CsvSource({"500, 12, 401", "111, 0, 0", "0, 0, -111", "-500, 100, -511", "0, 111, 0"})
  void isTheIncomeLessTheFees(long first, long second, long poolFen) {
    Pool pool =
        Pool.strike(
            List.of(new IncomeItem("bonds", first), new IncomeItem("deposits", second)),
            365_000,
            rates(),
            DAY);
    assertThat(pool.poolFen()).isEqualTo(poolFen);
    assertThat(pool.feeBaseFen()).isEqualTo(365_000);
    assertThat(pool.feesFen())
        .isEqualTo(Map.of(Fee.MANAGEMENT, 100L, Fee.CUSTODY, 10L, Fee.SALES_SERVICE, 1L));
  }

  @Test
  void withoutIncomeItIsTheFees() {
    assertThat(Pool.strike(List.of(), 365_000, rates(), DAY).poolFen()).isEqualTo(-111);
  }

  /** Rounded one by one: 0.5, 0.05 and 0.005 fen are 1, 0 and 0, not the 1 of their sum twice. */
  @Test
  void everyFeeIsRoundedByItself() {
    Pool pool = Pool.strike(List.of(), 1_825, rates(), DAY);
    assertThat(pool.feesFen())
        .isEqualTo(Map.of(Fee.MANAGEMENT, 1L, Fee.CUSTODY, 0L, Fee.SALES_SERVICE, 0L));
    assertThat(pool.poolFen()).isEqualTo(-1);
  }

  @Test
  void aLeapYearHasADayMore() {
    LocalDate leapDay = LocalDate.of(2016, 2, 29);
    assertThat(Pool.strike(List.of(), 366_000, rates(), leapDay).poolFen()).isEqualTo(-111);
  }

  @Test
  void aSumThatDoesNotFitIsAnError() {
    List<IncomeItem> tooMuch = List.of(new IncomeItem("a", Long.MAX_VALUE), new IncomeItem("b", 1));
    assertThatThrownBy(() -> Pool.strike(tooMuch, 0, rates(), DAY))
        .isInstanceOf(ArithmeticException.class);
    List<IncomeItem> tooLittle = List.of(new IncomeItem("a", Long.MIN_VALUE));
    assertThatThrownBy(() -> Pool.strike(tooLittle, 365_000, rates(), DAY))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void doesNotChangeWithTheListThatItWasMadeOf() {
    List<IncomeItem> income = new ArrayList<>(List.of(new IncomeItem("a", 1)));
    Pool pool = Pool.strike(income, 0, rates(), DAY);
    income.clear();
    assertThat(pool.income()).containsExactly(new IncomeItem("a", 1));
  }
}
