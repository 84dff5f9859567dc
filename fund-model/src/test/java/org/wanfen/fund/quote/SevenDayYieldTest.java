package org.wanfen.fund.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SevenDayYieldTest {

  private static final BigDecimal HALF_OF_THE_LAST_DECIMAL = new BigDecimal("0.0005");

  /** The first week of July 2013 of a real fund, and the yield that it published for it. */
  @Test
  void agreesWithAPublishedFigure() {
    List<BigDecimal> week =
        quotes("1.5787", "1.5461", "1.467", "1.4223", "1.3845", "1.3674", "1.3671");
    assertThat(SevenDayYield.of(week).toPlainString()).isEqualTo("5.425");
  }

  @Property(tries = 400)
  void agreesWithRootsOfManyDigits(
      @ForAll @Size(min = 1, max = 7)
          List<@BigRange(min = "-20", max = "20") @Scale(4) BigDecimal> week) {
    assertThat(SevenDayYield.of(week)).isEqualTo(PreciseYield.rounded(week));
  }

  @Property(tries = 60)
  void agreesForAnyGrowthAndAnyLoss(
      @ForAll @Size(min = 1, max = 7)
          List<@BigRange(min = "-9999.9999", max = "30000") @Scale(4) BigDecimal> week) {
    assertThat(SevenDayYield.of(week)).isEqualTo(PreciseYield.rounded(week));
  }

  /**
   * A yield of exactly half a step would need a root that is no fraction, so there are no ties
   * between quotes of four decimals. Quotes of many decimals come as near as one likes.
   */
  @Property(tries = 60)
  void theLastDecimalTurnsWhereTheHalfIs(
      @ForAll @IntRange(min = 1, max = 7) int days,
      @ForAll @IntRange(min = -50_000, max = 200_000) int thousandths) {
    BigDecimal percent = BigDecimal.valueOf(thousandths, 3);
    BigDecimal half = percent.add(HALF_OF_THE_LAST_DECIMAL);
    BigDecimal growth = BigDecimal.ONE.add(half.movePointLeft(2));
    BigDecimal quote = PreciseYield.root(growth, 365).subtract(BigDecimal.ONE).movePointRight(4);
    BigDecimal above = quote.setScale(24, RoundingMode.CEILING);
    BigDecimal below = quote.setScale(24, RoundingMode.FLOOR);
    BigDecimal next = percent.add(new BigDecimal("0.001"));
    assertThat(SevenDayYield.of(Collections.nCopies(days, above))).isEqualTo(next);
    assertThat(SevenDayYield.of(Collections.nCopies(days, below))).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0000, 0.000",
    "-10000.0000, -100.000",
    "-9999.9999, -100.000",
    "0.0001, 0.000",
    "-0.0001, 0.000",
    "0.0002, 0.001",
    "-0.0002, -0.001",
  })
  void edges(BigDecimal quote, String expected) {
    for (int days = 1; days <= 7; days++) {
      assertThat(SevenDayYield.of(Collections.nCopies(days, quote)).toPlainString())
          .as("%s days", days)
          .isEqualTo(expected);
    }
  }

  /** The order of days does not count, nor how many zeros a quote ends with. */
  @Test
  void isOfTheProductAlone() {
    List<BigDecimal> week = quotes("1.5787", "0", "-0.3", "1.5461", "2.1", "0.0001", "1");
    List<BigDecimal> back =
        quotes("1.0000", "0.000100", "2.1000", "1.5461", "-0.3000", "0.0000", "1.5787");
    assertThat(SevenDayYield.of(back)).isEqualTo(SevenDayYield.of(week));
  }

  @Test
  void oneLostDayLosesAll() {
    assertThat(SevenDayYield.of(quotes("1.5", "-10000", "30000")).toPlainString())
        .isEqualTo("-100.000");
  }

  @Test
  void needsOneToSevenQuotesNoneBelowEverything() {
    List<BigDecimal> eight = Collections.nCopies(8, BigDecimal.ONE);
    List<BigDecimal> below = quotes("-10000.0001");
    assertThatThrownBy(() -> SevenDayYield.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SevenDayYield.of(eight)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SevenDayYield.of(below)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<BigDecimal> quotes(String... quotes) {
    return List.of(quotes).stream().map(BigDecimal::new).toList();
  }
}
