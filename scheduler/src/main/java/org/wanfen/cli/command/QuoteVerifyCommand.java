package org.wanfen.cli.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.wanfen.cli.screen.Terminal;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.quote.SevenDayYield;
import org.wanfen.settlement.dataset.PublishedHistoryCsv;
import org.wanfen.settlement.dataset.PublishedQuote;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code quote verify}. */
@Command(
    name = "verify",
    header = "Recomputes a published history and lists the days that differ.",
    description = {
      "From the incomes per 10,000 units as published, the seven-day yield of every day of which"
          + " the file has all seven calendar days. Needs no home."
    },
    footer = {"", "Example:", "  wanfen quote verify published-yields-2013.csv"})
public final class QuoteVerifyCommand implements Callable<Integer> {

  private static final int MOST_BYTES = 16 << 20;

  @Parameters(
      paramLabel = "FILE",
      description =
          "A history with the header date,income_per_10k,seven_day_yield: a path or a URI.")
  private String file;

  private final Terminal terminal;

  /** Makes the command. */
  public QuoteVerifyCommand(Surroundings surroundings) {
    this.terminal = Objects.requireNonNull(surroundings, "surroundings").terminal();
  }

  @Override
  public Integer call() {
    InputFile input = new InputFile(file, ErrorCode.QUOTES_INVALID);
    byte[] bytes = FileStore.of(java.util.Map.of()).read(Locations.path(file), input, MOST_BYTES);
    NavigableMap<LocalDate, PublishedQuote> history = PublishedHistoryCsv.parse(bytes, file);
    int verified = 0;
    int differing = 0;
    for (LocalDate day : history.keySet()) {
      List<BigDecimal> week = week(history, day);
      if (week.size() == SevenDayYield.DAYS) {
        verified++;
        differing += agrees(day, history.get(day).sevenDayYield(), SevenDayYield.of(week)) ? 0 : 1;
      }
    }
    terminal
        .out()
        .println(
            (verified - differing)
                + " of "
                + verified
                + " days with a full window agree"
                + (verified == 0 ? ": there was nothing to verify" : ""));
    return (verified > 0 && differing == 0 ? Outcome.DONE : Outcome.FAILED).exitStatus();
  }

  private static List<BigDecimal> week(
      NavigableMap<LocalDate, PublishedQuote> history, LocalDate day) {
    List<BigDecimal> incomes = new ArrayList<>();
    history
        .subMap(day.minusDays(SevenDayYield.DAYS - 1L), true, day, true)
        .values()
        .forEach(quote -> incomes.add(quote.incomePer10k()));
    return incomes;
  }

  private boolean agrees(LocalDate day, BigDecimal published, BigDecimal computed) {
    boolean agrees = published.compareTo(computed) == 0;
    if (!agrees) {
      terminal
          .out()
          .println(
              day
                  + "  published "
                  + published.toPlainString()
                  + "  computed "
                  + computed.toPlainString());
    }
    return agrees;
  }
}
