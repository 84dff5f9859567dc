package org.wanfen.batch.fund;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.operations.FundOperations.OpenedFund;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.FundRow;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.dataset.CalendarCsv;
import org.wanfen.settlement.dataset.Dataset;
import org.wanfen.settlement.dataset.QuotesCsv;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.DataPlane.RegisterState;

/**
 * Opens a fund: loads its register, and puts it on record as the last thing. An opening that was
 * cut short is done again.
 */
final class FundOpening {

  private final FundRecords funds;
  private final FundTexts texts;
  private final Leases leases;
  private final TransactionOperations transactions;
  private final Supplier<DataPlane> plane;
  private final Clock clock;

  FundOpening(
      FundRecords funds,
      FundTexts texts,
      Leases leases,
      TransactionOperations transactions,
      Supplier<DataPlane> plane,
      Clock clock) {
    this.funds = funds;
    this.texts = texts;
    this.leases = leases;
    this.transactions = transactions;
    this.plane = plane;
    this.clock = clock;
  }

  /**
   * Opens the fund of a dataset.
   *
   * @param yaml its terms, as they are kept
   * @param by who opens it
   */
  OpenedFund open(
      Dataset dataset, FundTerms terms, byte[] yaml, String by, UpkeepListener listener) {
    requireNew(terms.code());
    byte[] csv = texts.read(dataset.calendar(), ErrorCode.CALENDAR_INVALID);
    TradingCalendar calendar = CalendarCsv.parse(csv, "calendar.csv");
    requireCovered(calendar, terms.firstDate());
    NavigableMap<LocalDate, BigDecimal> quotes =
        dataset.quotes().map(path -> quotes(path, terms.firstDate())).orElseGet(TreeMap::new);
    FundRow fund;
    try (Lease lease = leaseToOpen(terms.code(), listener)) {
      // Whoever had the lease before may have opened it.
      requireNew(terms.code());
      fund =
          explained(
              lease,
              () -> {
                FundRow opened = load(dataset, terms, lease, listener);
                // The fund is there when its row is: whatever was cut short before is done again.
                alone(
                    lease,
                    () -> {
                      var now = clock.instant();
                      funds.addTerms(
                          opened.code(), FundTexts.version(1, terms.firstDate(), yaml), by, now);
                      funds.addCalendar(
                          opened.code(), FundTexts.version(1, LocalDate.EPOCH, csv), by, now);
                      funds.addQuotes(opened.code(), quotes);
                      funds.add(opened, dataset.folder().toString(), by, now);
                    });
                return opened;
              });
    }
    return new OpenedFund(
        terms.code(),
        terms.name(),
        terms.firstDate(),
        fund.openingAccounts(),
        fund.openingUnitsFen(),
        calendar.days().firstKey(),
        calendar.days().lastKey(),
        quotes.size());
  }

  private void requireNew(String code) {
    if (funds.fund(code).isPresent()) {
      throw exists(code);
    }
  }

  private Lease leaseToOpen(String code, UpkeepListener listener) {
    try {
      return leases.take(code, listener::waitingForLease);
    } catch (WanfenException e) {
      throw e.code() == ErrorCode.NIGHT_RUNNING ? opening(code, e) : e;
    }
  }

  /** A fund that is not there has no nights: whoever holds its lease is opening it. */
  private WanfenException opening(String code, WanfenException running) {
    requireNew(code);
    String holder = leases.look(code).map(lease -> ", by " + lease.holder()).orElse("");
    return new WanfenException(
        ErrorCode.NIGHT_RUNNING,
        "Fund " + code + " is being opened elsewhere" + holder,
        "Nothing was changed.",
        "Wait until that has ended; if it did not end well, give the same command again.",
        running);
  }

  private static FundRow explained(Lease lease, Supplier<FundRow> work) {
    try {
      return work.get();
    } catch (WanfenException e) {
      throw lease.explain(e);
    }
  }

  /** Nobody can take a lease over while its row is locked, and so nobody opens it meanwhile. */
  private void alone(Lease lease, Runnable work) {
    lease.check();
    transactions.executeWithoutResult(
        transaction -> {
          lease.checkLocked();
          work.run();
        });
  }

  private FundRow load(Dataset dataset, FundTerms terms, Lease lease, UpkeepListener listener) {
    RegisterState register =
        plane
            .get()
            .openRegister(
                terms, dataset.opening().toString(), work -> alone(lease, work), listener);
    if (register.accounts() < 0 || register.closingUnitsFen() < 0) {
      throw new IllegalStateException("the register that was opened does not say what is in it");
    }
    return new FundRow(
        terms.code(), terms.firstDate(), register.accounts(), register.closingUnitsFen());
  }

  private NavigableMap<LocalDate, BigDecimal> quotes(Path path, LocalDate firstDate) {
    NavigableMap<LocalDate, BigDecimal> quotes =
        QuotesCsv.parse(texts.read(path, ErrorCode.QUOTES_INVALID), "quotes.csv");
    if (!quotes.isEmpty() && !quotes.lastKey().isBefore(firstDate)) {
      throw new InputFile("quotes.csv", ErrorCode.QUOTES_INVALID)
          .refused(quotes.lastKey() + " is not before the fund's first date " + firstDate);
    }
    return quotes;
  }

  private static void requireCovered(TradingCalendar calendar, LocalDate firstDate) {
    if (!calendar.covers(firstDate)) {
      throw new WanfenException(
          ErrorCode.OUTSIDE_CALENDAR,
          "calendar.csv does not cover "
              + firstDate
              + ", the fund's first date; it covers "
              + calendar,
          "Nothing was opened.",
          "Complete the calendar, then give the command again.");
    }
  }

  private static WanfenException exists(String code) {
    return new WanfenException(
        ErrorCode.FUND_EXISTS,
        "Fund " + code + " is in this home already",
        "The fund and its nights are as they were.",
        "Name another home with --home, or bring new terms with: wanfen fund update");
  }
}
