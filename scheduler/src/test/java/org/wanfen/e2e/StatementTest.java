package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an account is told is what the sample says of it, night after night. */
@Tag("database")
class StatementTest {

  private static final List<String> NIGHTS = List.of("20131217", "20131218", "20131219");

  @TempDir private Path folder;

  @Test
  void anAccountIsToldEveryNight() throws IOException {
    Path source = Samples.dataset("loss-day");
    Path dataset = Samples.copy(source, folder.resolve("dataset"));
    Path yaml = dataset.resolve("fund.yaml");
    Files.writeString(
        yaml, Files.readString(yaml).replaceFirst("(?m)^name:.*$", "name: \"<b>货币 & 基金\""));
    String home = folder.resolve("home").toString();
    var replay = InProcess.give("replay", dataset.toString(), "--nights", "3", "--home", home);
    assertThat(replay.status()).as(replay.err()).isZero();

    Map<Long, List<String>> expected = expected(source);
    int checked = 0;
    for (Map.Entry<Long, List<String>> account : expected.entrySet()) {
      if (checked++ % (expected.size() / 6) == 0) {
        assertStatement(home, account.getKey(), account.getValue());
      }
    }
  }

  /** The lines of accounts.csv of each account, without its number, in the order of the nights. */
  private static Map<Long, List<String>> expected(Path dataset) throws IOException {
    Map<Long, List<String>> expected = new TreeMap<>();
    for (String night : NIGHTS) {
      Path csv = dataset.resolve("expected").resolve(night).resolve("accounts.csv");
      for (String line : Files.readAllLines(csv).subList(1, Files.readAllLines(csv).size())) {
        String[] parts = line.split(",", 2);
        expected.computeIfAbsent(Long.valueOf(parts[0]), a -> new ArrayList<>()).add(parts[1]);
      }
    }
    return expected;
  }

  private void assertStatement(String home, long account, List<String> days) throws IOException {
    Path out = folder.resolve("out");
    String[] ask = {
      "account",
      Long.toString(account),
      "--from",
      "2013-12-17",
      "--to",
      "2013-12-19",
      "--home",
      home,
      "--format",
      "csv,html",
      "--lang",
      "zh",
      "--proof",
      "--out",
      out.toString()
    };
    var told = InProcess.give(ask);
    assertThat(told.status()).as(told.err()).isZero();
    List<String> lines = Files.readAllLines(out.resolve("statement-" + account + ".csv"));
    assertThat(lines.get(0)).startsWith("date,opening_units,");
    List<String> same = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
      BigDecimal income = new BigDecimal(cells.get(6));
      BigDecimal whole = new BigDecimal(cells.get(4)).setScale(2, RoundingMode.DOWN);
      assertThat(cells.get(5)).isIn("0", "1");
      assertThat(income.abs().subtract(whole.abs()).movePointRight(2).longValueExact())
          .isEqualTo(Long.parseLong(cells.get(5)));
      cells.remove(5);
      cells.remove(4);
      same.add(String.join(",", cells.subList(1, cells.size())));
    }
    assertThat(same).isEqualTo(days);
    for (String night : NIGHTS.subList(NIGHTS.size() - days.size(), NIGHTS.size())) {
      Path proof = out.resolve("proof-" + account + "-" + night + ".json");
      var checked = InProcess.give("proof", "verify", proof.toString());
      assertThat(checked.status()).as(checked.err()).isZero();
      assertThat(checked.out()).contains("The row is in the register", Long.toString(account));
    }
    assertThat(Files.readString(out.resolve("statement-" + account + ".html")))
        .contains("账户对账单", "&lt;b&gt;货币 &amp; 基金", Long.toString(account))
        .doesNotContain("<b>");
  }
}
