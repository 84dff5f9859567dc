package org.wanfen.sample.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.0000",
    "0, 5, 0.0000",
    "1, 100000000, 0.0001",
    "49999, 10000000000000, 0.0000",
    "50000, 1000000000000, 0.0005",
    "5, 1000000000, 0.0001",
    "-5, 1000000000, -0.0001",
    "4, 1000000000, 0.0000",
    "-4, 1000000000, 0.0000",
  })
  void incomePer10kIsRoundedHalfAwayFromZero(long poolFen, long unitsFen, String expected) {
    assertThat(Quote.incomePer10k(poolFen, unitsFen).toPlainString()).isEqualTo(expected);
  }

  @Test
  void aWholeLossIsMinusAHundredPercent() {
    assertThat(Quote.sevenDayYield(List.of(new BigDecimal("-10000.0000"))))
        .isEqualByComparingTo("-100");
  }

  @Test
  void nothingEarnedIsZeroWithoutASign() {
    assertThat(Quote.sevenDayYield(Collections.nCopies(7, new BigDecimal("0.0000"))))
        .hasToString("0.000");
  }

  /** With 365 equal days there is no root to take: the yield is a plain power. */
  @ParameterizedTest
  @CsvSource({
    "1.2345",
    "-1.2345",
    "0.0001",
    "-0.0001",
    "15.0000",
    "-300.0000",
    "10000.0000",
    "999999.9999"
  })
  void oneQuoteIsCompoundedForAYear(BigDecimal quote) {
    BigDecimal growth = BigDecimal.ONE.add(quote.movePointLeft(4)).pow(365);
    BigDecimal percent = growth.subtract(BigDecimal.ONE).movePointRight(2);

    assertThat(Quote.sevenDayYield(List.of(quote)))
        .isEqualTo(percent.setScale(3, RoundingMode.HALF_UP));
  }

  /**
   * The steps on both sides of the result, raised back to the seventh power, enclose the growth.
   */
  @Test
  void theResultIsTheNearestStep() {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      List<BigDecimal> quotes = new ArrayList<>();
      BigDecimal growth = BigDecimal.ONE;
      for (int day = 0; day < 1 + i % 7; day++) {
        BigDecimal quote = BigDecimal.valueOf(random.nextInt(40_000) - 15_000, 4);
        quotes.add(quote);
        growth = growth.multiply(BigDecimal.ONE.add(quote.movePointLeft(4)));
      }
      BigDecimal year = growth.pow(365, new MathContext(60));

      BigDecimal result = Quote.sevenDayYield(quotes);

      BigDecimal half = new BigDecimal("0.0005");
      assertThat(raised(result.subtract(half), quotes.size())).isLessThanOrEqualTo(year);
      assertThat(raised(result.add(half), quotes.size())).isGreaterThanOrEqualTo(year);
    }
  }

  private static BigDecimal raised(BigDecimal percent, int days) {
    return BigDecimal.ONE.add(percent.movePointLeft(2)).pow(days);
  }
}
