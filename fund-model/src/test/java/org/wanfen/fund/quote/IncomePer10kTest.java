package org.wanfen.fund.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomePer10kTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.0000",
    "0, 0, 0.0000",
    "1, 1, 10000.0000",
    "-1, 1, -10000.0000",
    // half of the last decimal, and a little to either side of it
    "1, 200000000, 0.0001",
    "1, 200000001, 0.0000",
    "-1, 200000000, -0.0001",
    "-1, 200000001, 0.0000",
    "3, 200000000, 0.0002",
    "-3, 200000000, -0.0002",
    "-1, 9223372036854775807, 0.0000",
    "9223372036854775807, 1, 92233720368547758070000.0000",
    "9223372036854775807, 9223372036854775807, 10000.0000",
  })
  void isRoundedHalfAwayFromZeroAndZeroHasNoSign(long poolFen, long unitsFen, String expected) {
    assertThat(IncomePer10k.of(poolFen, unitsFen).toPlainString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "-1, 0", "0, -1", "5, -5"})
  void aPoolNeedsUnits(long poolFen, long unitsFen) {
    assertThatThrownBy(() -> IncomePer10k.of(poolFen, unitsFen))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void agreesWithWholeNumbers(@ForAll long poolFen, @ForAll @LongRange(min = 1) long unitsFen) {
    BigInteger units = BigInteger.valueOf(unitsFen);
    BigInteger tenThousandths =
        BigInteger.valueOf(poolFen).abs().multiply(BigInteger.valueOf(100_000_000L));
    BigInteger rounded = tenThousandths.shiftLeft(1).add(units).divide(units.shiftLeft(1));
    assertThat(IncomePer10k.of(poolFen, unitsFen).scale()).isEqualTo(4);
    assertThat(IncomePer10k.of(poolFen, unitsFen).unscaledValue())
        .isEqualTo(poolFen < 0 ? rounded.negate() : rounded);
  }
}
