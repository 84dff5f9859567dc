package org.wanfen.settlement.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.files.Gzips;
import org.wanfen.settlement.files.Refused;
import org.wanfen.settlement.files.Sha256;

class OpeningCsvTest {

  private static final String GOOD =
      "account_id,units\n5,0\r\n999999999999999999,9999999999999999.99\n1,12.3";

  @Test
  void readsAccounts() {
    byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
    List<List<Long>> accounts = new ArrayList<>();
    OpeningFigures figures = read("opening.csv", bytes, accounts);
    assertThat(accounts)
        .containsExactly(
            List.of(2L, 5L, 0L),
            List.of(3L, 999_999_999_999_999_999L, 999_999_999_999_999_999L),
            List.of(4L, 1L, 1230L));
    assertThat(figures)
        .isEqualTo(new OpeningFigures(3, 999_999_999_999_999_999L + 1230, Sha256.of(bytes)));

    List<List<Long>> decompressed = new ArrayList<>();
    byte[] stored = Gzips.of(bytes);
    assertThat(read("opening.csv.gz", stored, decompressed).sha256()).isEqualTo(Sha256.of(stored));
    assertThat(decompressed).isEqualTo(accounts);
  }

  @Test
  void aRegisterMayBeEmpty() {
    assertThat(read("account_id,units\n").accounts()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1,",
        ",1",
        "1,2,3",
        "0,1",
        "01,1",
        "1,-1",
        "1,-0",
        "1,1.234",
        "1,01",
        "1,.5",
        "1,10000000000000000",
        "1000000000000000000,1",
        "a,1",
        "1,1 ",
        "1,1\r\r",
        "é,1"
      })
  void refusesLines(String line) {
    Refused.with(
        ErrorCode.OPENING_INVALID,
        () -> read("account_id,units\n7,1\n" + line + "\n8,1\n"),
        "opening.csv",
        "line 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,2\n", "account_id,units,x\n", "\uFEFFaccount_id,units\n"})
  void refusesOtherHeaders(String content) {
    Refused.with(ErrorCode.OPENING_INVALID, () -> read(content), "opening.csv");
  }

  @Test
  void refusesDamage() {
    byte[] stored = Gzips.of(GOOD.getBytes(StandardCharsets.UTF_8));
    byte[] truncated = Arrays.copyOf(stored, stored.length - 1);
    Refused.with(
        ErrorCode.OPENING_INVALID,
        () -> read("opening.csv.gz", truncated, new ArrayList<>()),
        "opening.csv.gz",
        "gzip");
    Refused.with(
        ErrorCode.OPENING_INVALID,
        () -> read("account_id,units\n1," + "1".repeat(1_000_000)),
        "line 2");
    Refused.with(
        ErrorCode.AMOUNT_OVERFLOW,
        () -> read("account_id,units\n" + "1,9999999999999999\n".repeat(10)),
        "opening.csv");
  }

  private static OpeningFigures read(String content) {
    return read("opening.csv", content.getBytes(StandardCharsets.UTF_8), new ArrayList<>());
  }

  private static OpeningFigures read(String name, byte[] bytes, List<List<Long>> accounts) {
    try (OpeningCsv csv = OpeningCsv.of(name, new ByteArrayInputStream(bytes))) {
      while (csv.next()) {
        accounts.add(List.of(csv.line(), csv.account(), csv.unitsFen()));
      }
      return csv.figures();
    }
  }
}
