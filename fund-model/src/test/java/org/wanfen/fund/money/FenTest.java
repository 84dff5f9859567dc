package org.wanfen.fund.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenTest {

  private static final long LARGEST = 999_999_999_999_999_999L;

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "-0.00, 0",
    "0.0, 0",
    "0.1, 10",
    "0.01, 1",
    "0.10, 10",
    "-0.5, -50",
    "100, 10000",
    "12.34, 1234",
    "12.3, 1230",
    "9999999999999999.99, 999999999999999999",
    "-9999999999999999.99, -999999999999999999",
  })
  void reads(String text, long fen) {
    assertThat(Fen.parse(text)).isEqualTo(fen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "-.",
        ".5",
        "-.5",
        "1.",
        "-1.",
        "01",
        "00",
        "-01",
        "00.1",
        "1.234",
        "+1",
        " 1",
        "1 ",
        "1e3",
        "--1",
        "1-",
        "1.-5",
        "1.2.3",
        "1,000",
        "0x1",
        "１",
        "1.٣",
        "NaN",
        "10000000000000000",
        "-10000000000000000.00",
        "1\n",
      })
  void refusesAnyOtherForm(String text) {
    assertThatThrownBy(() -> Fen.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Property
  void writesWhatADecimalWithTwoDigitsWrites(@ForAll long fen) {
    assertThat(Fen.format(fen)).isEqualTo(BigDecimal.valueOf(fen, 2).toPlainString());
  }

  @Property
  void readsWhatItWrites(@ForAll @LongRange(min = -LARGEST, max = LARGEST) long fen) {
    assertThat(Fen.parse(Fen.format(fen))).isEqualTo(fen);
  }

  @Property
  void appendsBehindWhatIsThere(@ForAll long fen) {
    StringBuilder line = new StringBuilder("a,");
    Fen.append(line, fen);
    assertThat(line.toString()).isEqualTo("a," + Fen.format(fen));
  }
}
