package org.wanfen.fund.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualRateTest {

  private static final long MOST_RATE = 999_999_999_999L;

  @ParameterizedTest
  @CsvSource({
    // 365 fen at one half a year are exactly half a fen a day; in a leap year 366 are
    "0.5, 365, 2013-11-11, 1",
    "0.5, 364, 2013-11-11, 0",
    "0.5, 365, 2016-02-29, 0",
    "0.5, 366, 2016-02-29, 1",
    "0.5, 1095, 2013-11-11, 2",
    "0.5, 366, 2000-12-31, 1",
    "0.5, 365, 2100-06-01, 1",
    "0.5, 365, 2013-01-01, 1",
    "0.5, 365, 2013-12-31, 1",
    "0, 9223372036854775807, 2013-11-11, 0",
    "0.0030, 0, 2013-11-11, 0",
    "0.0030, 100000000000000, 2013-11-11, 821917808",
    "0.0030, 100000000000000, 2016-11-11, 819672131",
  })
  void theFeeOfADay(String rate, long baseFen, LocalDate day, long feeFen) {
    assertThat(AnnualRate.parse(rate).feeOfDay(baseFen, day)).isEqualTo(feeFen);
  }

  /** {@code floor((2 × base × rate + days) ÷ (2 × days))}, in whole numbers. */
  @Property
  void isRoundedHalfUp(
      @ForAll @LongRange(min = 0) long baseFen,
      @ForAll @LongRange(min = 0, max = MOST_RATE) long rate,
      @ForAll @IntRange(min = 1990, max = 2110) int year,
      @ForAll @IntRange(min = 1, max = 365) int dayOfYear) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    BigInteger divisor = BigInteger.TEN.pow(12).multiply(BigInteger.valueOf(leap ? 366 : 365));
    BigInteger dividend = BigInteger.valueOf(baseFen).multiply(BigInteger.valueOf(rate));
    BigInteger expected = dividend.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1));
    long fee =
        new AnnualRate(BigDecimal.valueOf(rate, 12))
            .feeOfDay(baseFen, LocalDate.ofYearDay(year, dayOfYear));
    assertThat(BigInteger.valueOf(fee)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "0.0030", "0.123456789012", "0.999999999999"})
  void readsWhatItWrites(String text) {
    assertThat(AnnualRate.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.0",
        "0.",
        ".5",
        "00.1",
        "-0.1",
        "+0.1",
        "0,1",
        "0.30%",
        "3e-3",
        " 0.1",
        "0.1234567890123",
        "0.1\n",
      })
  void refusesAnyOtherForm(String text) {
    assertThatThrownBy(() -> AnnualRate.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1", "1.5", "0.0000000000001"})
  void refusesValuesOutOfRange(BigDecimal value) {
    assertThatThrownBy(() -> new AnnualRate(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(value.toString());
  }
}
