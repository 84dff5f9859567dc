package org.wanfen.fund.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against whole numbers of any size. */
class ProRataTest {

  /** Any number of bits up to 62, often at the edge of a power of two. */
  private static long upTo62Bits(RandomGenerator random) {
    int bits = random.nextInt(63);
    long power = 1L << bits;
    return switch (random.nextInt(4)) {
      case 0 -> power;
      case 1 -> Math.max(1, power - 1);
      case 2 -> Math.min(1L << 62, power + 1);
      default -> power == 1L << 62 ? power : power + random.nextLong(power);
    };
  }

  private static void assertExact(long amount, long total, long units) {
    BigInteger[] expected =
        BigInteger.valueOf(units)
            .multiply(BigInteger.valueOf(amount).abs())
            .divideAndRemainder(BigInteger.valueOf(total));
    ProRata proRata = ProRata.of(amount, total);
    long floor = proRata.floor(units);
    assertThat(BigInteger.valueOf(floor))
        .as("%s of %s × %s", units, amount, total)
        .isEqualTo(expected[0]);
    assertThat(BigInteger.valueOf(proRata.remainder(units, floor)))
        .as("remainder of %s of %s × %s", units, amount, total)
        .isEqualTo(expected[1]);
  }

  @Property(tries = 20_000)
  void isExactOverTheWholeRange(@ForAll long seed) {
    Random random = new Random(seed);
    long total = upTo62Bits(random);
    long amount = random.nextInt(20) == 0 ? 0 : upTo62Bits(random);
    long units =
        switch (random.nextInt(4)) {
          case 0 -> total;
          case 1 -> total - 1;
          case 2 -> Math.min(total, upTo62Bits(random));
          default -> random.nextLong(total + 1);
        };
    assertExact(random.nextBoolean() ? amount : -amount, total, units);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "0, 9223372036854775807, 9223372036854775807",
    "9223372036854775807, 1, 1",
    "9223372036854775807, 1, 0",
    "9223372036854775807, 9223372036854775807, 9223372036854775807",
    "-9223372036854775807, 9223372036854775807, 9223372036854775806",
    "9223372036854775806, 9223372036854775807, 9223372036854775806",
    "9223372036854775806, 9223372036854775807, 4611686018427387904",
    "9223372036854775807, 4611686018427387904, 4611686018427387903",
    "1, 9223372036854775807, 9223372036854775807",
    "1, 2, 1",
    "4611686018427387904, 4611686018427387905, 4611686018427387904",
  })
  void isExactAtTheEdges(long amount, long total, long units) {
    assertExact(amount, total, units);
  }

  /** Beyond what a fund can hold, and right all the same. */
  @Property
  void isExactUpTo63Bits(@ForAll long amount, @ForAll long total, @ForAll long units) {
    long most = Math.max(1, total & Long.MAX_VALUE);
    assertExact(Math.max(amount, -Long.MAX_VALUE), most, (units & Long.MAX_VALUE) % most);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void needsUnits(long total) {
    assertThatThrownBy(() -> ProRata.of(1, total)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSmallestLongHasNoMagnitude() {
    assertThatThrownBy(() -> ProRata.of(Long.MIN_VALUE, 1)).isInstanceOf(ArithmeticException.class);
  }
}
