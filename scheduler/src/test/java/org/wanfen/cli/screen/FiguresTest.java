package org.wanfen.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0.00",
        "-5|-0.05",
        "99999|999.99",
        "100000|1,000.00",
        "-99999|-999.99",
        "-100000|-1,000.00",
        "-12345678|-123,456.78",
        "123456789012|1,234,567,890.12"
      })
  void amountsAreInGroupsOfThree(long fen, String shown) {
    assertThat(Figures.amount(fen)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0,0.0", "49,0.0", "50,0.1", "999,1.0", "1234,1.2", "61050,61.1"})
  void secondsHaveOneDecimal(long milliseconds, String shown) {
    assertThat(Figures.seconds(Duration.ofMillis(milliseconds))).isEqualTo(shown);
  }
}
