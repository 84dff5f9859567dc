package org.wanfen.batch.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Funds, with terms and calendars by version, and their quotes. */
public final class FundRecords {

  private final JdbcClient jdbc;

  /** Records in a database. */
  public FundRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A fund that was opened.
   *
   * @param code its code
   * @param firstDate its first business date
   * @param openingAccounts accounts of the opening register
   * @param openingUnitsFen units of the opening register
   */
  public record FundRow(
      String code, LocalDate firstDate, long openingAccounts, long openingUnitsFen) {}

  /**
   * One version of a fund's terms or calendar.
   *
   * @param version from 1
   * @param validFrom the first date that it may be in force for; for a calendar the epoch
   * @param text as it came in, for a calendar the whole of it
   * @param sha256 of the text
   */
  public record Version(int version, LocalDate validFrom, String text, String sha256) {}

  /**
   * The quote of a day, as published.
   *
   * @param date the day
   * @param incomePer10k income per 10,000 units
   * @param sevenDayYield seven-day yield in percent; empty for days before the fund was opened here
   */
  public record QuoteRow(
      LocalDate date, BigDecimal incomePer10k, Optional<BigDecimal> sevenDayYield) {}

  /** The funds, by code. */
  public List<FundRow> funds() {
    return jdbc.sql(
            "select code, first_date, opening_accounts, opening_units_fen from fund order by code")
        .query(
            (row, n) ->
                new FundRow(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    row.getLong(3),
                    row.getLong(4)))
        .list();
  }

  /** A fund, if there is one of this code. */
  public Optional<FundRow> fund(String code) {
    return funds().stream().filter(fund -> fund.code().equals(code)).findAny();
  }

  /**
   * Has terms, calendar and nights of a fund change one after the other: whoever comes second waits
   * until the transaction of the first has ended, and sees what it did.
   */
  public void lock(String code) {
    lock(jdbc, code);
  }

  static void lock(JdbcClient jdbc, String code) {
    List<String> unused =
        jdbc.sql("select code from fund where code = ? for update")
            .param(code)
            .query(String.class)
            .list();
  }

  /** Records a fund; its terms, calendar and quotes were recorded before, in one transaction. */
  public void add(FundRow fund, String dataset, String by, Instant at) {
    jdbc.sql(
            "insert into fund (code, first_date, opened_by, opened_at, dataset, opening_accounts,"
                + " opening_units_fen) values (?, ?, ?, ?, ?, ?, ?)")
        .param(fund.code())
        .param(fund.firstDate())
        .param(by)
        .param(at.atOffset(ZoneOffset.UTC))
        .param(dataset)
        .param(fund.openingAccounts())
        .param(fund.openingUnitsFen())
        .update();
  }

  /** All versions of a fund's terms, oldest first. */
  public List<Version> terms(String fund) {
    return jdbc.sql(
            "select version, valid_from, yaml, sha256 from fund_terms where fund = ? order by"
                + " version")
        .param(fund)
        .query(
            (row, n) ->
                new Version(
                    row.getInt(1),
                    row.getObject(2, LocalDate.class),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }

  /** The terms in force on a date. */
  public Optional<Version> termsOn(String fund, LocalDate date) {
    return terms(fund).stream()
        .filter(version -> !version.validFrom().isAfter(date))
        .max(java.util.Comparator.comparing(Version::validFrom).thenComparing(Version::version));
  }

  /** Adds a version of a fund's terms. */
  public void addTerms(String fund, Version terms, String by, Instant at) {
    jdbc.sql(
            "insert into fund_terms (fund, version, valid_from, yaml, sha256, added_by, added_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .param(fund)
        .param(terms.version())
        .param(terms.validFrom())
        .param(terms.text())
        .param(terms.sha256())
        .param(by)
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest version of a fund's calendar. */
  public Optional<Version> calendar(String fund) {
    return jdbc.sql(
            "select version, csv, sha256 from calendar_version where fund = ? and version ="
                + " (select max(version) from calendar_version where fund = ?)")
        .param(fund)
        .param(fund)
        .query(
            (row, n) ->
                new Version(row.getInt(1), LocalDate.EPOCH, row.getString(2), row.getString(3)))
        .optional();
  }

  /** A version of a fund's calendar. */
  public Optional<Version> calendar(String fund, int version) {
    return jdbc.sql(
            "select version, csv, sha256 from calendar_version where fund = ? and version = ?")
        .param(fund)
        .param(version)
        .query(
            (row, n) ->
                new Version(row.getInt(1), LocalDate.EPOCH, row.getString(2), row.getString(3)))
        .optional();
  }

  /** The digest of a version of a fund's calendar. */
  public Optional<String> calendarSha256(String fund, int version) {
    return jdbc.sql("select sha256 from calendar_version where fund = ? and version = ?")
        .param(fund)
        .param(version)
        .query(String.class)
        .optional();
  }

  /** Adds a version of a fund's calendar. */
  public void addCalendar(String fund, Version calendar, String by, Instant at) {
    jdbc.sql(
            "insert into calendar_version (fund, version, csv, sha256, added_by, added_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .param(fund)
        .param(calendar.version())
        .param(calendar.text())
        .param(calendar.sha256())
        .param(by)
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Quotes of days before the first date. */
  public void addQuotes(String fund, Map<LocalDate, BigDecimal> incomePer10k) {
    incomePer10k.forEach(
        (date, income) ->
            jdbc.sql("insert into quote (fund, business_date, income_per_10k) values (?, ?, ?)")
                .param(fund)
                .param(date)
                .param(income.toPlainString())
                .update());
  }

  /** The quote of a published night. */
  public void addQuote(
      String fund, LocalDate date, BigDecimal incomePer10k, BigDecimal yield, long nightId) {
    jdbc.sql(
            "insert into quote (fund, business_date, income_per_10k, seven_day_yield, night_id)"
                + " values (?, ?, ?, ?, ?)")
        .param(fund)
        .param(date)
        .param(incomePer10k.toPlainString())
        .param(yield == null ? null : yield.toPlainString())
        .param(nightId)
        .update();
  }

  /** The incomes per 10,000 units as published from a date to a date, by date. */
  public NavigableMap<LocalDate, BigDecimal> quotesByDate(
      String fund, LocalDate from, LocalDate to) {
    NavigableMap<LocalDate, BigDecimal> quotes = new TreeMap<>();
    jdbc.sql(
            "select business_date, income_per_10k from quote where fund = ? and business_date"
                + " between ? and ?")
        .param(fund)
        .param(from)
        .param(to)
        .query(
            row -> {
              quotes.put(row.getObject(1, LocalDate.class), new BigDecimal(row.getString(2)));
            });
    return quotes;
  }

  /** The incomes per 10,000 units as published from a date to a date, in order. */
  public List<BigDecimal> quotes(String fund, LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select income_per_10k from quote where fund = ? and business_date between ? and ?"
                + " order by business_date")
        .param(fund)
        .param(from)
        .param(to)
        .query((row, n) -> new BigDecimal(row.getString(1)))
        .list();
  }

  /** The quotes as published from a date to a date, in order. */
  public List<QuoteRow> quoteRows(String fund, LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select business_date, income_per_10k, seven_day_yield from quote where fund = ? and"
                + " business_date between ? and ? order by business_date")
        .param(fund)
        .param(from)
        .param(to)
        .query(
            (row, n) ->
                new QuoteRow(
                    row.getObject(1, LocalDate.class),
                    new BigDecimal(row.getString(2)),
                    Optional.ofNullable(row.getString(3)).map(BigDecimal::new)))
        .list();
  }
}
