package org.wanfen.settlement.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.order.OrderType;
import org.wanfen.settlement.files.Refused;

class ManifestTest {

  private static final String SHA = "0123456789abcdef".repeat(4);
  private static final String GOOD =
      """
      {"fund": "000198", "businessDate": "2013-11-11",
       "files": [{"name": "orders-b.csv.gz", "rows": 123, "sha256": "SHA",
                  "totals": {"SUBSCRIBE": "10.00", "REDEEM": "0", "FAST_REDEEM": "5.1"}},
                 {"name": "orders-B.csv", "rows": 0, "sha256": "SHA",
                  "totals": {"SUBSCRIBE": "0.00", "REDEEM": "0.00", "FAST_REDEEM": "0.00"}}]}
      """
          .replace("SHA", SHA);

  @Test
  void readsAndOrdersByNameAsBytes() {
    Manifest manifest = parse(GOOD);
    assertThat(manifest.fund()).isEqualTo("000198");
    assertThat(manifest.businessDate()).isEqualTo(LocalDate.of(2013, 11, 11));
    assertThat(manifest.files())
        .containsExactly(
            new Manifest.Entry("orders-B.csv", 0, SHA, OrderTotals.none()),
            new Manifest.Entry("orders-b.csv.gz", 123, SHA, new OrderTotals(1000, 0, 510)));
    assertThat(manifest.files().get(1).totals().of(OrderType.FAST_REDEEM)).isEqualTo(510);
    assertThat(parse(GOOD.replace(SHA, SHA.toUpperCase(Locale.ROOT)))).isEqualTo(manifest);
  }

  @Test
  void aDayMayHaveNoFiles() {
    assertThat(parse("{\"fund\":\"1\",\"businessDate\":\"2013-11-11\",\"files\":[]}").files())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"fund\": \"000198\",          | ``                              | fund is missing",
        "\"000198\"                     | 198                             | fund should",
        "\"fund\"                       | \"Fund\"                        | did you mean fund",
        "\"fund\": \"000198\"           | \"fund\": \"1\", \"fund\": \"2\"| fund is there twice",
        "\"2013-11-11\"                 | \"2013-11-31\"                  | businessDate",
        "\"2013-11-11\"                 | 20131111                        | businessDate",
        "\"rows\": 123                  | \"rows\": \"123\"               | files[0].rows",
        "\"rows\": 123                  | \"rows\": 1.5                   | files[0].rows",
        "\"rows\": 123                  | \"rows\": -1                    | files[0].rows",
        "\"rows\": 123,                 | ``                              | files[0].rows",
        "\"rows\": 123                  | \"lines\": 123                  | files[0].lines",
        "\"rows\": 0                    | \"rows\": 0, \"rows\": 0        | files[1].rows",
        "\"SUBSCRIBE\": \"10.00\",      | ``                              | totals.SUBSCRIBE",
        "\"10.00\"                      | 10.00                           | totals.SUBSCRIBE",
        "\"10.00\"                      | \"-10.00\"                      | totals.SUBSCRIBE",
        "\"10.00\"                      | \"10.001\"                      | totals.SUBSCRIBE",
        "\"10.00\"                      | null                            | totals.SUBSCRIBE",
        "\"FAST_REDEEM\": \"5.1\"       | \"FASTREDEEM\": \"5.1\"         | mean FAST_REDEEM",
        "\"files\": [                   | \"files\": [3,                  | files[0]"
      })
  void refusesByKey(String part, String otherwise, String named) {
    assertThat(GOOD).contains(part);
    String text = GOOD.replaceFirst(java.util.regex.Pattern.quote(part), otherwise);
    Refused.with(ErrorCode.INPUT_DAMAGED, () -> parse(text), "manifest.json", named);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders.csv",
        "Orders-1.csv",
        "orders-1.txt",
        "orders-1.csv.zip",
        "orders-\\u202e1.csv",
        "orders-\\ud800.csv",
        "orders-\\u0085.csv",
        "orders-\\u0000.csv",
        "orders-1.csv ",
        "orders-/../1.csv",
        "../orders-1.csv",
        "orders-..csv",
        "orders-a/b.csv",
        "orders-a\\\\b.csv",
        "/orders-1.csv",
        "orders-a,b.csv",
        "orders-a\\nb.csv",
        "orders-a\\u0000.csv",
        "",
        "orders-B.csv"
      })
  void refusesFileNames(String name) {
    Refused.with(
        ErrorCode.INPUT_DAMAGED,
        () -> parse(GOOD.replace("orders-b.csv.gz", name)),
        "manifest.json",
        "files[");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders-.csv", "orders-1.csv", "orders-中.csv.gz", "orders-a:b c.csv"})
  void takesFileNames(String name) {
    assertThat(parse(GOOD.replace("orders-b.csv.gz", name)).files())
        .extracting(Manifest.Entry::name)
        .contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123", "g", "zz"})
  void refusesDigests(String digest) {
    Refused.with(
        ErrorCode.INPUT_DAMAGED, () -> parse(GOOD.replace(SHA, digest)), "files[0].sha256");
  }

  @Test
  void refusesAnothersManifest() {
    Manifest manifest = parse(GOOD);
    LocalDate day = manifest.businessDate();
    manifest.requireOf("000198", day);
    Refused.with(
        ErrorCode.INPUT_DAMAGED, () -> manifest.requireOf("000199", day), "000198", "000199");
    Refused.with(
        ErrorCode.INPUT_DAMAGED,
        () -> manifest.requireOf("000198", day.plusDays(1)),
        "2013-11-11",
        "2013-11-12");
  }

  private static Manifest parse(String text) {
    return Manifest.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
