package org.wanfen.settlement.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.files.Refused;

class FundYamlTest {

  private static final String GOOD =
      """
      code: "000198"
      name: Sample money-market fund
      zone: Asia/Shanghai
      cutoff: "15:00"
      firstDate: 2013-11-09
      advancer: 900000000000000001
      fees:                      # annual rates
        management: "0.0030"
        custody: "0.0008"
        salesService: "0.0025"
      limits:
        minimumSubscription: "1.00"
        fastRedemptionPerDay: "10000.00"   # null: none
      quarantineLimit: 0
      duplicateWindow: 7
      """;

  private static final FundTerms TERMS =
      new FundTerms(
          "000198",
          "Sample money-market fund",
          ZoneId.of("Asia/Shanghai"),
          LocalTime.of(15, 0),
          LocalDate.of(2013, 11, 9),
          900_000_000_000_000_001L,
          Map.of(
              Fee.MANAGEMENT, AnnualRate.parse("0.0030"),
              Fee.CUSTODY, AnnualRate.parse("0.0008"),
              Fee.SALES_SERVICE, AnnualRate.parse("0.0025")),
          100,
          OptionalLong.of(1_000_000),
          0,
          7);

  @Test
  void readsTheTerms() {
    assertThat(parse(GOOD)).isEqualTo(TERMS);
    assertThat(parse(GOOD.replace("\n", "\r\n"))).isEqualTo(TERMS);
    assertThat(parse(GOOD.replace("\"15:00\"", "15:00"))).isEqualTo(TERMS);
    assertThat(parse(GOOD.replace("2013-11-09", "\"2013-11-09\""))).isEqualTo(TERMS);
  }

  @Test
  void theRegisterGetsADigestUnlessThatIsSwitchedOff() {
    assertThat(TERMS.digestsRegister()).isTrue();
    assertThat(parse(GOOD + "registerDigest: on\n").digestsRegister()).isTrue();
    assertThat(parse(GOOD + "registerDigest: off\n").digestsRegister()).isFalse();
    refused(GOOD + "registerDigest: of\n", "registerDigest", "on or off");
    refused(GOOD + "registerDigest: false\n", "registerDigest");
    refused(GOOD + "registerDigests: on\n", "did you mean registerDigest?");
  }

  @Test
  void nullIsNoLimit() {
    assertThat(parse(GOOD.replace("\"10000.00\"", "null")).fastRedemptionPerDayFen()).isEmpty();
    assertThat(parse(GOOD.replace("\"10000.00\"", "\"0\"")).fastRedemptionPerDayFen()).hasValue(0);
  }

  /** Zeros must not be lost; a code that YAML takes for a number is refused, never changed. */
  @ParameterizedTest
  @ValueSource(strings = {"000198", "198", "0o17", "1e3", "0x1F", "1_000", "007"})
  void neverChangesACodeWithoutQuotes(String code) {
    String text = GOOD.replace("\"000198\"", code);
    try {
      assertThat(parse(text).code()).isEqualTo(code);
    } catch (org.wanfen.fund.failure.WanfenException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.TERMS_INVALID);
      assertThat(e.getMessage()).contains("code");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code",
        "name",
        "zone",
        "cutoff",
        "firstDate",
        "advancer",
        "management",
        "custody",
        "salesService",
        "minimumSubscription",
        "fastRedemptionPerDay",
        "quarantineLimit",
        "duplicateWindow"
      })
  void everyKeyMustBeThereOnceAndNoOther(String key) {
    Pattern line = Pattern.compile("(?m)^( *)" + key + ":.*\n");
    refused(line.matcher(GOOD).replaceFirst(""), key, "missing");
    refused(line.matcher(GOOD).replaceFirst("$0$0"), key, "twice");
    refused(GOOD.replace(key + ":", key + "x:"), key + "x", "did you mean " + key + "?");
    refused(line.matcher(GOOD).replaceFirst("$1" + key + ":\n"), key);
    refused(line.matcher(GOOD).replaceFirst("$1" + key + ": [1]\n"), key);
    refused(line.matcher(GOOD).replaceFirst("$1" + key + ": true\n"), key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"0.0030\"           | 0.0030         | fees.management",
        "\"0.0030\"           | \"1.0\"        | fees.management",
        "\"0.0030\"           | \"-0.1\"       | fees.management",
        "\"0.0030\"           | \"0.3%\"       | fees.management",
        "Asia/Shanghai        | Asia/Shangai   | zone",
        "\"15:00\"            | \"25:00\"      | cutoff",
        "\"15:00\"            | \"15:00:00\"   | cutoff",
        "\"15:00\"            | 1500           | cutoff",
        "2013-11-09           | 2013-11-31     | firstDate",
        "2013-11-09           | 09.11.2013     | firstDate",
        "900000000000000001   | 0              | advancer",
        "900000000000000001   | -1             | advancer",
        "900000000000000001   | 01             | advancer",
        "900000000000000001   | 1.0            | advancer",
        "900000000000000001   | 1000000000000000000 | advancer",
        "\"1.00\"             | 1.00           | limits.minimumSubscription",
        "\"1.00\"             | \"0.00\"       | minimum subscription",
        "\"1.00\"             | \"1.001\"      | limits.minimumSubscription",
        "\"10000.00\"         | \"-1\"         | fast redemption limit",
        "\"10000.00\"         | ~              | limits.fastRedemptionPerDay",
        "\"10000.00\"         | 10000.00       | limits.fastRedemptionPerDay",
        "quarantineLimit: 0   | quarantineLimit: -1 | quarantineLimit",
        "duplicateWindow: 7   | duplicateWindow: 4000000000 | duplicateWindow",
        "\"000198\"           | \"00/198\"     | fund code"
      })
  void refusesValues(String part, String otherwise, String named) {
    assertThat(GOOD).contains(part);
    refused(GOOD.replace(part, otherwise), named);
  }

  @Test
  void tellsTheLine() {
    refused(GOOD.replace("\"0.0008\"", "\"x\""), "fees.custody", "line 9");
    refused(GOOD.replace("zone: Asia", "zone: [Asia"), "line");
  }

  private static void refused(String text, String... named) {
    Refused.with(ErrorCode.TERMS_INVALID, () -> parse(text), named);
    Refused.with(ErrorCode.TERMS_INVALID, () -> parse(text), "fund.yaml");
  }

  private static FundTerms parse(String text) {
    return FundYaml.parse(text.getBytes(StandardCharsets.UTF_8), "fund.yaml");
  }
}
