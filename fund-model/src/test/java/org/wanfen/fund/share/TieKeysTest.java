package org.wanfen.fund.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TieKeysTest {

  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  /** splitmix64 in whole numbers modulo 2^64. */
  private static BigInteger mixed(BigInteger value) {
    BigInteger z = value.add(new BigInteger("9E3779B97F4A7C15", 16)).mod(TWO_TO_64);
    z = z.xor(z.shiftRight(30)).multiply(new BigInteger("BF58476D1CE4E5B9", 16)).mod(TWO_TO_64);
    z = z.xor(z.shiftRight(27)).multiply(new BigInteger("94D049BB133111EB", 16)).mod(TWO_TO_64);
    return z.xor(z.shiftRight(31));
  }

  private static BigInteger unsigned(long value) {
    return new BigInteger(Long.toUnsignedString(value));
  }

  @Property
  void mixesAsSplitmix64(@ForAll long value) {
    assertThat(unsigned(SplitMix64.mix(value))).isEqualTo(mixed(unsigned(value)));
  }

  @Property
  void areOfDayAndAccount(@ForAll long account) {
    LocalDate day = LocalDate.of(2013, 11, 11);
    BigInteger expected = mixed(unsigned(account).xor(mixed(BigInteger.valueOf(day.toEpochDay()))));
    assertThat(unsigned(TieKeys.of(day).of(account))).isEqualTo(expected);
  }

  /** The first numbers of the generator whose finaliser this is, seeded with 0. */
  @Test
  void agreesWithTheGeneratorAsPublished() {
    assertThat(SplitMix64.mix(0)).isEqualTo(0xE220A8397B1DCDAFL);
    assertThat(SplitMix64.mix(0x9E3779B97F4A7C15L)).isEqualTo(0x6E789E6AA1B965F4L);
  }

  /** Who is ahead of whom changes from day to day, about half of the time. */
  @Test
  void nobodyIsFavouredNightAfterNight() {
    LocalDate first = LocalDate.of(2013, 1, 1);
    int ahead = 0;
    Set<Long> keys = new HashSet<>();
    for (int day = 0; day < 1000; day++) {
      TieKeys ties = TieKeys.of(first.plusDays(day));
      ahead += Long.compareUnsigned(ties.of(1), ties.of(2)) < 0 ? 1 : 0;
      keys.add(ties.of(1));
    }
    assertThat(ahead).isBetween(430, 570);
    assertThat(keys).hasSize(1000);
  }
}
