package org.wanfen.fund.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FundTermsTest {

  private static FundTerms terms(
      String code, long advancer, Map<Fee, AnnualRate> fees, long minimum, long limit) {
    return terms(code, advancer, fees, minimum, OptionalLong.of(limit), 0, 0, Optional.empty());
  }

  private static FundTerms terms(
      String code,
      long advancer,
      Map<Fee, AnnualRate> fees,
      long minimum,
      OptionalLong limit,
      long quarantineLimit,
      int duplicateWindow,
      Optional<Boolean> digest) {
    return new FundTerms(
        code,
        "A fund",
        ZoneId.of("Asia/Shanghai"),
        LocalTime.of(15, 0),
        LocalDate.of(2013, 11, 7),
        advancer,
        fees,
        minimum,
        limit,
        quarantineLimit,
        duplicateWindow,
        digest);
  }

  private static FundTerms terms(long quarantineLimit, int duplicateWindow) {
    return terms(
        "000198",
        1,
        fees(),
        1,
        OptionalLong.empty(),
        quarantineLimit,
        duplicateWindow,
        Optional.empty());
  }

  private static Map<Fee, AnnualRate> fees() {
    Map<Fee, AnnualRate> fees = new EnumMap<>(Fee.class);
    for (Fee fee : Fee.values()) {
      fees.put(fee, AnnualRate.parse("0.0030"));
    }
    return fees;
  }

  @Test
  void doNotChangeWithTheMapThatTheyWereMadeOf() {
    Map<Fee, AnnualRate> fees = fees();
    FundTerms terms = terms("000198", 1, fees, 1, 0);
    fees.clear();
    assertThat(terms.fees()).isEqualTo(fees());
    assertThatThrownBy(() -> terms.fees().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00 198", "../198", "000198-1", "123456789012345678901"})
  void aCodeIsLettersAndDigits(String code) {
    assertThatThrownBy(() -> terms(code, 1, fees(), 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyFeeHasARate() {
    for (Fee fee : Fee.values()) {
      Map<Fee, AnnualRate> fees = fees();
      fees.remove(fee);
      assertThatThrownBy(() -> terms("000198", 1, fees, 1, 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void amountsAreInRange() {
    assertThatThrownBy(() -> terms("000198", 0, fees(), 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> terms("000198", 1, fees(), 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> terms("000198", 1, fees(), 1, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 400})
  void limitsCountFromZero(int limit) {
    assertThat(terms(limit, 0).quarantineLimit()).isEqualTo(limit);
    assertThat(terms(0, limit).duplicateWindowNights()).isEqualTo(limit);
    assertThatThrownBy(() -> terms(-1 - limit, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quarantine");
    assertThatThrownBy(() -> terms(0, -1 - limit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("duplicate");
  }

  /** Unless the terms say that it does not. */
  @Test
  void aRegisterIsDigested() {
    assertThat(terms(0, 0).digestsRegister()).isTrue();
    for (boolean digest : new boolean[] {true, false}) {
      FundTerms terms =
          terms("000198", 1, fees(), 1, OptionalLong.empty(), 0, 0, Optional.of(digest));
      assertThat(terms.digestsRegister()).isEqualTo(digest);
    }
  }
}
