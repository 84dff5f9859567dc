package org.wanfen.benchmark.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  @ParameterizedTest
  @CsvSource({"0, 0.000", "1499999, 0.001", "1500000, 0.002", "61234567890, 61.235"})
  void secondsHaveThreeDecimals(long nanos, String seconds) {
    assertThat(Units.seconds(nanos)).hasToString(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "80000000, 40000000000, 2000000, 500.00",
    "3, 2000000000, 2, 666666666.67",
    "10, 0, 0, 0.00"
  })
  void ratesGoBothWays(long count, long nanos, long perSecond, String nanosEach) {
    assertThat(Units.perSecond(count, nanos)).isEqualTo(perSecond);
    assertThat(Units.nanosEach(nanos, count)).hasToString(nanosEach);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 0.500", "2, 3, 0.667", "7, 7, 1.000"})
  void ratios(long one, long other, String ratio) {
    assertThat(Units.ratio(one, other)).hasToString(ratio);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0; 0.0 MiB", "1048576; 1.0 MiB", "1100000000; 1,049.0 MiB"})
  void sizes(long bytes, String text) {
    assertThat(Units.mebibytes(bytes)).isEqualTo(text);
  }
}
