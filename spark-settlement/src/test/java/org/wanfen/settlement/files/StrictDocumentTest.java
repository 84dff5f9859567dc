package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

class StrictDocumentTest {

  private static final InputFile INPUT = new InputFile("a.json", ErrorCode.LEDGER_DAMAGED);

  @Test
  void givesWhatIsThere() {
    StrictDocument document =
        json("{\"a\": {\"b\": [\"x\", 12, null]}, \"d\": \"2013-11-11\", \"m\": \"-1.5\"}");
    StrictDocument list = document.withKeys("a", "d", "m", "n").get("a").get("b");
    assertThat(list.items().get(0).text()).isEqualTo("x");
    assertThat(list.items().get(1).wholeNumber()).isEqualTo(12);
    assertThat(list.items().get(2).isNull()).isTrue();
    assertThat(document.get("d").date()).isEqualTo(LocalDate.of(2013, 11, 11));
    assertThat(document.get("m").amountFen()).isEqualTo(-150);
    assertThat(document.find("n")).isEmpty();
  }

  @Test
  void namesPartAndLine() {
    StrictDocument document = json("{\n\"a\": [\n{\"b\": 1}]}");
    StrictDocument part = document.get("a").items().get(0);
    refused(() -> part.get("c"), "a.json", "a[0].c", "missing");
    refused(() -> part.get("b").text(), "a[0].b", "line 3", "text");
    refused(() -> part.withKeys("bee"), "a[0].b", "not a known key");
    refused(() -> document.get("a").text(), "a should", "line 2");
    refused(() -> document.items(), "the document", "list");
  }

  @ParameterizedTest
  @CsvSource({
    "mangement, management",
    "Management, management",
    "custdy, custody",
    "sales_service, salesService",
    "xyz,"
  })
  void suggestsWhatWasMeant(String written, String meant) {
    StrictDocument document = json("{\"" + written + "\": 1}");
    String suggested = meant == null ? "key (line" : "did you mean " + meant + "?";
    refused(() -> document.withKeys("management", "custody", "salesService"), written, suggested);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}{}",
        "{} x",
        "[1,]",
        "{\"a\":1,}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "// c\n{}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "\uFEFF{}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\\ud800",
        "[\"\\x\"]",
        "nul"
      })
  void refusesWhatIsNotJson(String text) {
    refused(() -> json(text), "a.json");
  }

  @Test
  void refusesOtherEncodings() {
    refused(() -> StrictDocument.json("{}".getBytes(StandardCharsets.UTF_16), INPUT), "UTF-8");
    byte[] broken = {'"', (byte) 0xC3, '"'};
    refused(() -> StrictDocument.json(broken, INPUT), "UTF-8");
    byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
    refused(() -> StrictDocument.json(overlong, INPUT), "UTF-8");
    refused(() -> json("[".repeat(5000)), "deep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.0", "-1", "1e3", "\"1\"", "true", "null", "1000000000000000000", "[]", "{}"})
  void refusesOtherWholeNumbers(String text) {
    refused(() -> json("[" + text + "]").items().get(0).wholeNumber(), "[0]", "whole number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013-02-29",
        "2013-1-01",
        "20130101",
        "2013-11-11T00:00:00",
        "+2013-11-11",
        "",
        "-013-11-11"
      })
  void refusesOtherDates(String text) {
    refused(() -> json("[\"" + text + "\"]").items().get(0).date(), "[0]", "date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1,00", "01", ".5", "1.", "", "+1", "1e2", "12345678901234567"})
  void refusesOtherAmounts(String text) {
    refused(() -> json("[\"" + text + "\"]").items().get(0).amountFen(), "[0]", "amount");
  }

  @Test
  void readsYamlAndItsLines() {
    StrictDocument document = yaml("a: x # comment\nb:\n  c: 12\n  d: null\n  e: \"0012\"\n");
    assertThat(document.get("a").text()).isEqualTo("x");
    assertThat(document.get("b").get("c").wholeNumber()).isEqualTo(12);
    assertThat(document.get("b").get("d").isNull()).isTrue();
    assertThat(document.get("b").get("e").text()).isEqualTo("0012");
    refused(() -> document.get("b").get("e").wholeNumber(), "b.e", "line 5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing",
        "a: 1\na: 2",
        "a: 1\n---\nb: 2",
        "a: &x 1\nb: *x",
        "a: *x",
        "a: [1",
        "a: \"x",
        "a: {b: 1",
        "\ta: 1",
        "a: @x",
        "%YAML 9.9\n---\na: 1",
        "a: b: c",
        "? [1]\n: 2",
        "\uFEFFa: 1",
        "a: \u0007",
        "!!binary x: 1"
      })
  void refusesWhatIsNotPlainYaml(String text) {
    refused(() -> yaml(text).withKeys("a"), "a.json");
  }

  /** Whatever the bytes, nothing but a refusal comes out. */
  @Test
  void refusesRandomDamageInOrder() {
    String good = "a: \"x\"\nb:\n  c: 12 # n\n  d: [1, {e: f}]\n  g: null\n  h: 'it''s'\n";
    String noise = "\n\t:-{}[]\"'&*!|>%@`#,? a0\\\u0000\u0085\uFEFF";
    java.util.SplittableRandom random = new java.util.SplittableRandom(7);
    int readable = 0;
    for (int round = 0; round < 6_000; round++) {
      StringBuilder text = new StringBuilder(good);
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        text.setCharAt(random.nextInt(good.length()), noise.charAt(random.nextInt(noise.length())));
      }
      try {
        yaml(text.toString());
        readable++;
      } catch (WanfenException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.LEDGER_DAMAGED);
        assertThat(e.getMessage()).startsWith("a.json: ");
      }
    }
    assertThat(readable).isBetween(100, 5_900);
  }

  private static StrictDocument json(String text) {
    return StrictDocument.json(text.getBytes(StandardCharsets.UTF_8), INPUT);
  }

  private static StrictDocument yaml(String text) {
    return StrictDocument.yaml(text.getBytes(StandardCharsets.UTF_8), INPUT);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String... named) {
    Refused.with(ErrorCode.LEDGER_DAMAGED, action, named);
  }
}
