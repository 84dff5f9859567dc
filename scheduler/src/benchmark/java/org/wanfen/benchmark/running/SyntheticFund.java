package org.wanfen.benchmark.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.dataset.CalendarCsv;
import org.wanfen.settlement.dataset.FundYaml;

/**
 * A fund of a generated dataset.
 *
 * @param dataset the dataset's folder
 * @param terms its terms
 * @param calendar its calendar
 */
public record SyntheticFund(Path dataset, FundTerms terms, TradingCalendar calendar) {

  private static final String TERMS = "fund.yaml";
  private static final String CALENDAR = "calendar.csv";

  /** Makes the fund. */
  public SyntheticFund {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(calendar, "calendar");
  }

  /** Reads terms and calendar of a dataset. */
  public static SyntheticFund of(Path dataset) {
    try {
      return new SyntheticFund(
          dataset,
          FundYaml.parse(Files.readAllBytes(dataset.resolve(TERMS)), TERMS),
          CalendarCsv.parse(Files.readAllBytes(dataset.resolve(CALENDAR)), CALENDAR));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + dataset, e);
    }
  }

  /**
   * The same dataset as another fund, so that a home can hold both.
   *
   * <p>Generated datasets all have one code. It stands in quotation marks in a few small files.
   */
  public SyntheticFund withCode(String code) {
    if (terms.code().equals(code)) {
      return this;
    }
    try (Stream<Path> files = Files.walk(dataset)) {
      for (Path file : (Iterable<Path>) files.filter(SyntheticFund::hasCode)::iterator) {
        Files.writeString(
            file, Files.readString(file).replace('"' + terms.code() + '"', '"' + code + '"'));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot change " + dataset, e);
    }
    return of(dataset);
  }

  /** The orders files of a night, in the order of their names. */
  public List<Path> feed(LocalDate night) {
    Path inbox = dataset.resolve("inbox").resolve(night.toString().replace("-", ""));
    try (Stream<Path> files = Files.list(inbox)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("orders-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + inbox, e);
    }
  }

  private static boolean hasCode(Path file) {
    return List.of(TERMS, "manifest.json", "ledger.json").contains(file.getFileName().toString());
  }
}
