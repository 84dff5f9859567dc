package org.wanfen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.quote.SevenDayYield;

class QuoteVerifyTest {

  private static final LocalDate FIRST = LocalDate.of(2013, 7, 1);
  private static final int DAYS = 20;

  @TempDir private Path folder;

  @Test
  void aHistoryThatIsRightAgrees() throws IOException {
    CommandLines.Ended ended = verify(history());

    int full = DAYS - SevenDayYield.DAYS + 1;
    assertThat(ended.out()).isEqualTo(full + " of " + full + " days with a full window agree\n");
    assertThat(ended.status()).isZero();
  }

  @Test
  void aYieldThatWasAlteredIsListed() throws IOException {
    List<String> lines = history();
    String[] fields = lines.get(10).split(",", -1);
    BigDecimal published = new BigDecimal(fields[2]).add(new BigDecimal("0.001"));
    lines.set(10, fields[0] + "," + fields[1] + "," + published);

    CommandLines.Ended ended = verify(lines);

    int full = DAYS - SevenDayYield.DAYS + 1;
    assertThat(ended.out().lines())
        .containsExactly(
            fields[0] + "  published " + published + "  computed " + fields[2],
            (full - 1) + " of " + full + " days with a full window agree");
    assertThat(ended.status()).isEqualTo(Outcome.FAILED.exitStatus());
  }

  @Test
  void aMissingDayLeavesItsWeekOut() throws IOException {
    List<String> lines = history();
    lines.remove(10);

    // The day itself and the six after it have no full window any more.
    int full = DAYS - SevenDayYield.DAYS + 1 - SevenDayYield.DAYS;
    assertThat(verify(lines).out()).startsWith(full + " of " + full + " days");
  }

  @Test
  void nothingToVerifyIsNotAnAgreement() throws IOException {
    CommandLines.Ended ended = verify(history().subList(0, SevenDayYield.DAYS));

    assertThat(ended.out()).startsWith("0 of 0 days").contains("nothing to verify");
    assertThat(ended.status()).isEqualTo(Outcome.FAILED.exitStatus());
  }

  @Test
  void aDamagedFileIsRefusedWithItsLine() throws IOException {
    List<String> lines = history();
    lines.set(4, "2013-07-04,1.2");

    CommandLines.Ended ended = verify(lines);

    assertThat(ended.status()).isEqualTo(Outcome.REFUSED.exitStatus());
    assertThat(ended.err()).contains("WF-1008 QUOTES_INVALID", "line 5");
  }

  @Test
  void aFileThatIsNotThereIsWrongUsage() {
    CommandLines.Ended ended =
        CommandLines.withoutHomes().give("quote", "verify", folder.resolve("none.csv").toString());

    assertThat(ended.status()).isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(ended.err()).contains("WF-8006 NO_SUCH_FILE", "none.csv");
  }

  private CommandLines.Ended verify(List<String> lines) throws IOException {
    Path file = folder.resolve("history.csv");
    Files.write(file, lines);
    return CommandLines.withoutHomes().give("quote", "verify", file.toString());
  }

  /** A history whose incomes rise a little every day; the first week has any yield. */
  private static List<String> history() {
    List<String> lines = new ArrayList<>();
    lines.add("date,income_per_10k,seven_day_yield");
    List<BigDecimal> incomes = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      incomes.add(new BigDecimal("1.2345").add(BigDecimal.valueOf(37L * day, 4)));
      BigDecimal yield =
          day + 1 < SevenDayYield.DAYS
              ? new BigDecimal("9.999")
              : SevenDayYield.of(incomes.subList(day + 1 - SevenDayYield.DAYS, day + 1));
      lines.add(FIRST.plusDays(day) + "," + incomes.get(day) + "," + yield);
    }
    return lines;
  }
}
