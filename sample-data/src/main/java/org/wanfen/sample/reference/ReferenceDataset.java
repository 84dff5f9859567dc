package org.wanfen.sample.reference;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.terms.FundTerms;

/**
 * A dataset folder as the reference calculation reads it: terms, calendar, opening register, quote
 * history. The nights' feeds are read when the nights are computed.
 */
public final class ReferenceDataset {

  private static final DateTimeFormatter FOLDER = DateTimeFormatter.BASIC_ISO_DATE;

  private final Path folder;
  private final FundTerms terms;
  private final TradingCalendar calendar;
  private final NavigableMap<Long, Long> openingUnitsFen;
  private final NavigableMap<LocalDate, BigDecimal> quotes;

  private ReferenceDataset(Path folder) {
    this.folder = folder;
    this.terms = FundYaml.read(folder.resolve("fund.yaml"));
    this.calendar = calendar(folder.resolve("calendar.csv"));
    this.openingUnitsFen = Collections.unmodifiableNavigableMap(opening(folder));
    this.quotes = Collections.unmodifiableNavigableMap(quotes(folder, terms.firstDate()));
  }

  /**
   * Reads a dataset.
   *
   * @param folder the dataset's folder; its opening register is {@code opening.csv} or {@code
   *     opening.csv.gz}
   * @throws ReferenceException if a file is not of its format
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static ReferenceDataset read(Path folder) {
    return new ReferenceDataset(folder);
  }

  /** The folder that was read. */
  public Path folder() {
    return folder;
  }

  /** What fund.yaml says. */
  public FundTerms terms() {
    return terms;
  }

  /** The fund's trading days. */
  public TradingCalendar calendar() {
    return calendar;
  }

  /** Units in fen by account at the opening of the first date, by account number; unmodifiable. */
  public NavigableMap<Long, Long> openingUnitsFen() {
    return openingUnitsFen;
  }

  /** Income per 10,000 units of the days before the first date, with four decimals. */
  public NavigableMap<LocalDate, BigDecimal> quotes() {
    return quotes;
  }

  /** The folder of a night's feed. */
  public Path inbox(LocalDate night) {
    return folder.resolve("inbox").resolve(night.format(FOLDER));
  }

  /** The dates of the dataset's nights: from the first date on, as long as there is a manifest. */
  public List<LocalDate> nights() {
    List<LocalDate> nights = new ArrayList<>();
    LocalDate night = terms.firstDate();
    while (Files.exists(inbox(night).resolve("manifest.json"))) {
      nights.add(night);
      night = night.plusDays(1);
    }
    return nights;
  }

  /**
   * The terms that a fund.yaml says.
   *
   * @throws ReferenceException TERMS_INVALID if it is not of its format
   */
  public static FundTerms terms(Path file) {
    return FundYaml.read(file);
  }

  /**
   * The trading days that a calendar.csv says.
   *
   * @throws ReferenceException CALENDAR_INVALID if it is not of its format
   */
  public static TradingCalendar calendar(Path file) {
    Map<LocalDate, Boolean> days = new HashMap<>();
    Lines.table(
        file,
        "date,trading",
        "CALENDAR_INVALID",
        row -> {
          Lines.require(row[1].equals("true") || row[1].equals("false"), "not true or false");
          Boolean before = days.put(LocalDate.parse(row[0]), row[1].equals("true"));
          Lines.require(before == null, "the day is there twice");
        });
    return TradingCalendar.of(days);
  }

  private static NavigableMap<Long, Long> opening(Path folder) {
    Path plain = folder.resolve("opening.csv");
    Path file = Files.exists(plain) ? plain : folder.resolve("opening.csv.gz");
    if (!Files.exists(file)) {
      throw new ReferenceException(
          "OPENING_INVALID", folder + " has neither opening.csv nor opening.csv.gz");
    }
    NavigableMap<Long, Long> units = new TreeMap<>();
    Lines.table(
        file,
        "account_id,units",
        "OPENING_INVALID",
        row -> {
          Lines.require(row[0].matches("[1-9][0-9]{0,17}"), "not an account number");
          long fen = Fen.parse(row[1]);
          Lines.require(fen >= 0, "negative units");
          Lines.require(units.put(Long.valueOf(row[0]), fen) == null, "the account is there twice");
        });
    return units;
  }

  private static NavigableMap<LocalDate, BigDecimal> quotes(Path folder, LocalDate firstDate) {
    NavigableMap<LocalDate, BigDecimal> quotes = new TreeMap<>();
    Path file = folder.resolve("quotes.csv");
    if (!Files.exists(file)) {
      return quotes;
    }
    Lines.table(
        file,
        "date,income_per_10k",
        "QUOTES_INVALID",
        row -> {
          LocalDate day = LocalDate.parse(row[0]);
          BigDecimal quote = new BigDecimal(row[1]);
          Lines.require(day.isBefore(firstDate), "not before the first date");
          Lines.require(quote.scale() <= 4, "more than four decimals");
          Lines.require(quotes.put(day, quote.setScale(4)) == null, "the day is there twice");
        });
    return quotes;
  }
}
