package org.wanfen.sample.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.terms.FundTerms;

/**
 * Writes the files of a dataset into a folder, each when it is given.
 *
 * <p>Every method throws {@link UncheckedIOException} if a file cannot be written. An existing file
 * is replaced.
 */
public final class DatasetWriter {

  private final Path folder;

  private DatasetWriter(Path folder) {
    this.folder = folder;
  }

  /** A writer into a folder, which is made with the first file. */
  public static DatasetWriter into(Path folder) {
    return new DatasetWriter(folder);
  }

  /** Writes fund.yaml. */
  public DatasetWriter fund(FundTerms terms) {
    return write(folder.resolve("fund.yaml"), FundFile.text(terms));
  }

  /** Writes calendar.csv. */
  public DatasetWriter calendar(TradingCalendar calendar) {
    StringBuilder csv = new StringBuilder("date,trading\n");
    calendar.days().forEach((day, trading) -> csv.append(day + "," + trading + "\n"));
    return write(folder.resolve("calendar.csv"), csv.toString());
  }

  /**
   * Writes opening.csv, in the order of the map.
   *
   * @param unitsFenByAccount units in fen by account number
   */
  public DatasetWriter opening(Map<Long, Long> unitsFenByAccount) {
    return write(folder.resolve("opening.csv"), openingCsv(unitsFenByAccount));
  }

  /** Writes opening.csv.gz, as {@link #opening} does opening.csv. */
  public DatasetWriter openingGzip(Map<Long, Long> unitsFenByAccount) {
    byte[] csv = openingCsv(unitsFenByAccount).getBytes(StandardCharsets.UTF_8);
    return write(folder.resolve("opening.csv.gz"), Gzip.packed(csv));
  }

  /** Writes quotes.csv: income per 10,000 units of the days before the first date. */
  public DatasetWriter quotes(SortedMap<LocalDate, BigDecimal> incomePer10k) {
    StringBuilder csv = new StringBuilder("date,income_per_10k\n");
    incomePer10k.forEach((day, quote) -> csv.append(day + "," + quote.toPlainString() + "\n"));
    return write(folder.resolve("quotes.csv"), csv.toString());
  }

  /**
   * Writes a night's feed: its orders files, its ledger, and last its manifest.
   *
   * @param fund the fund's code
   * @param ledger the ledger; its day is the night's
   * @param orders the orders files; there may be none
   */
  public DatasetWriter night(String fund, LedgerFile ledger, List<OrderFile> orders) {
    Path inbox = inbox(ledger.date());
    for (OrderFile file : orders) {
      write(inbox.resolve(file.name()), file.stored());
    }
    ledger(ledger);
    return write(
        inbox.resolve("manifest.json"), Json.text(ManifestFile.of(fund, ledger.date(), orders)));
  }

  /** Writes, or replaces, a night's ledger alone; no manifest knows it. */
  public DatasetWriter ledger(LedgerFile ledger) {
    return write(inbox(ledger.date()).resolve("ledger.json"), Json.text(ledger.json()));
  }

  /** Writes any other file of the dataset, in UTF-8; its name is relative to the folder. */
  public DatasetWriter file(String name, String text) {
    return write(folder.resolve(name), text);
  }

  /** The folder of a night's feed. */
  public Path inbox(LocalDate night) {
    return folder.resolve("inbox").resolve(night.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private static String openingCsv(Map<Long, Long> unitsFenByAccount) {
    StringBuilder csv = new StringBuilder("account_id,units\n");
    unitsFenByAccount.forEach((account, fen) -> csv.append(account + "," + Fen.format(fen) + "\n"));
    return csv.toString();
  }

  private DatasetWriter write(Path file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private DatasetWriter write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
