package org.wanfen.batch.fund;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.Names;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.FundRow;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.dataset.CalendarCsv;
import org.wanfen.settlement.dataset.Dataset;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.dataset.QuotesCsv;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Sha256;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.DataPlane.RegisterState;

/** Opens funds and brings in what changes about them. */
public final class FundDesk implements FundOperations {

  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final String UNCHANGED = "Terms, calendar and nights are as they were.";

  private final FundRecords funds;
  private final NightRecords nights;
  private final ActionTrail trail;
  private final Leases leases;
  private final TransactionOperations transactions;
  private final FileStore files;
  private final Supplier<DataPlane> plane;
  private final Clock clock;

  /** The desk of a home. */
  public FundDesk(
      FundRecords funds,
      NightRecords nights,
      ActionTrail trail,
      Leases leases,
      TransactionOperations transactions,
      FileStore files,
      Supplier<DataPlane> plane,
      Clock clock) {
    this.funds = funds;
    this.nights = nights;
    this.trail = trail;
    this.leases = leases;
    this.transactions = transactions;
    this.files = files;
    this.plane = plane;
    this.clock = clock;
  }

  @Override
  public OpenedFund open(OpenFund request, UpkeepListener listener) {
    String by = Names.required(request.by(), "who opens the fund (--by)");
    Dataset dataset = Dataset.at(files, Locations.path(request.dataset()));
    byte[] yaml = read(dataset.fundYaml(), ErrorCode.TERMS_INVALID);
    FundTerms terms = FundYaml.parse(yaml, "fund.yaml");
    Asked asked = Asked.about(by, "open", terms.code());
    trail.begun(asked);
    return trail.during(asked, () -> open(dataset, terms, yaml, by, listener));
  }

  private OpenedFund open(
      Dataset dataset, FundTerms terms, byte[] yaml, String by, UpkeepListener listener) {
    requireNew(terms.code());
    byte[] csv = read(dataset.calendar(), ErrorCode.CALENDAR_INVALID);
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
                      funds.addTerms(opened.code(), version(1, terms.firstDate(), yaml), by, now);
                      funds.addCalendar(opened.code(), version(1, LocalDate.EPOCH, csv), by, now);
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
        QuotesCsv.parse(read(path, ErrorCode.QUOTES_INVALID), "quotes.csv");
    if (!quotes.isEmpty() && !quotes.lastKey().isBefore(firstDate)) {
      throw new InputFile("quotes.csv", ErrorCode.QUOTES_INVALID)
          .refused(quotes.lastKey() + " is not before the fund's first date " + firstDate);
    }
    return quotes;
  }

  @Override
  public TermsChange update(UpdateTerms request) {
    String by = Names.required(request.by(), "who brings the terms (--by)");
    String fund = choose(Optional.of(request.fund()));
    Asked asked = Asked.about(by, "fund update", fund).on(request.from());
    return trail.during(asked, () -> update(fund, request, by));
  }

  private TermsChange update(String fund, UpdateTerms request, String by) {
    byte[] yaml = read(Locations.path(request.file()), ErrorCode.TERMS_INVALID);
    FundTerms terms = FundYaml.parse(yaml, "fund.yaml");
    requireSame(FundYaml.parse(bytes(funds.terms(fund).get(0)), "fund.yaml"), terms);
    if (!widens(fund, terms)) {
      return bring(fund, terms, yaml, request, by, () -> {});
    }
    // Maintenance removes event ids that no terms on record need, and must not do so meanwhile.
    try (Lease lease = leases.take(fund, (holder, left) -> {})) {
      return bring(fund, terms, yaml, request, by, lease::checkLocked);
    }
  }

  /** Whether their window reaches back further than that of any terms on record. */
  private boolean widens(String fund, FundTerms terms) {
    return funds.terms(fund).stream()
        .map(version -> FundYaml.parse(bytes(version), "fund.yaml"))
        .allMatch(known -> known.duplicateWindowNights() < terms.duplicateWindowNights());
  }

  private TermsChange bring(
      String fund, FundTerms terms, byte[] yaml, UpdateTerms request, String by, Runnable mine) {
    Optional<LocalDate> eventIdsFrom = plane.get().upkeep(fund).eventIdsFrom();
    return transactions.execute(
        transaction -> {
          mine.run();
          funds.lock(fund);
          return bringAlone(fund, terms, yaml, request, by, eventIdsFrom);
        });
  }

  /** No night begins meanwhile: what has begun is seen here, and what begins later sees this. */
  private TermsChange bringAlone(
      String fund,
      FundTerms terms,
      byte[] yaml,
      UpdateTerms request,
      String by,
      Optional<LocalDate> eventIdsFrom) {
    List<Version> versions = funds.terms(fund);
    Version current = funds.termsOn(fund, request.from()).orElse(versions.get(0));
    Version mine = version(versions.size() + 1, request.from(), yaml);
    if (current.validFrom().equals(request.from()) && current.sha256().equals(mine.sha256())) {
      return new TermsChange(fund, request.from(), current.version(), false);
    }
    Optional<LocalDate> used = lastDateAtWork(fund);
    LocalDate earliest = used.map(date -> date.plusDays(1)).orElse(terms.firstDate());
    if (request.from().isBefore(earliest)) {
      throw termsRefused(
          "they cannot be in force from " + request.from() + ": the earliest date is " + earliest);
    }
    requireEventIds(eventIdsFrom, terms, request.from());
    funds.addTerms(fund, mine, by, clock.instant());
    return new TermsChange(fund, request.from(), mine.version(), true);
  }

  /** A wider window may reach back to nights whose event ids maintenance has removed. */
  private static void requireEventIds(Optional<LocalDate> first, FundTerms terms, LocalDate from) {
    LocalDate needed = from.minusDays(terms.duplicateWindowNights());
    if (first.filter(needed::isBefore).isPresent()) {
      throw termsRefused(
          "duplicateWindow "
              + terms.duplicateWindowNights()
              + " reaches back to "
              + needed
              + ", but the event ids of nights before "
              + first.get()
              + " have expired");
    }
  }

  private static void requireSame(FundTerms before, FundTerms now) {
    if (!before.code().equals(now.code())) {
      throw termsRefused("code is " + now.code() + ", the fund's is " + before.code());
    }
    if (!before.firstDate().equals(now.firstDate())) {
      throw termsRefused(
          "firstDate is " + now.firstDate() + ", the fund's is " + before.firstDate());
    }
    if (!before.zone().equals(now.zone())) {
      throw termsRefused("zone is " + now.zone() + ", the fund's is " + before.zone());
    }
  }

  @Override
  public CalendarChange addCalendar(AddCalendar request) {
    String by = Names.required(request.by(), "who brings the calendar (--by)");
    String fund = choose(Optional.of(request.fund()));
    return trail.during(
        Asked.about(by, "calendar add", fund), () -> addCalendar(fund, request, by));
  }

  private CalendarChange addCalendar(String fund, AddCalendar request, String by) {
    byte[] csv = read(Locations.path(request.file()), ErrorCode.CALENDAR_INVALID);
    TradingCalendar file = CalendarCsv.parse(csv, "calendar.csv");
    return transactions.execute(
        transaction -> {
          funds.lock(fund);
          return addAlone(fund, file, by);
        });
  }

  private CalendarChange addAlone(String fund, TradingCalendar file, String by) {
    Version before = funds.calendar(fund).orElseThrow();
    TradingCalendar calendar = CalendarCsv.parse(bytes(before), "calendar.csv");
    CalendarMerge merge =
        new CalendarMerge(
            calendar,
            file,
            lastDateAtWork(fund).map(date -> date.plusDays(1)),
            carriedTradeDate(fund, calendar));
    int version = before.version();
    if (merge.added() + merge.changed() > 0) {
      version++;
      Version merged =
          version(version, LocalDate.EPOCH, merge.csv().getBytes(StandardCharsets.UTF_8));
      funds.addCalendar(fund, merged, by, clock.instant());
    }
    return new CalendarChange(
        fund, merge.added(), merge.changed(), merge.from(), merge.to(), version);
  }

  /** The last date that was published or is open. */
  private Optional<LocalDate> lastDateAtWork(String fund) {
    return nights.nights(fund).stream()
        .filter(night -> night.open() || night.publishedAt().isPresent())
        .map(NightRow::date)
        .max(LocalDate::compareTo);
  }

  private Optional<LocalDate> carriedTradeDate(String fund, TradingCalendar calendar) {
    return nights.nights(fund).stream()
        .filter(night -> night.open() || night.publishedAt().isPresent())
        .flatMap(night -> tradeDateOf(night, calendar).stream())
        .max(LocalDate::compareTo);
  }

  /** One that has only begun may be freezing the calendar as it is this moment. */
  private static Optional<LocalDate> tradeDateOf(NightRow night, TradingCalendar calendar) {
    if (night.plan().isPresent()) {
      return night.plan().get().nextTradingDay();
    }
    return calendar.days().tailMap(night.date(), false).entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public List<FundLine> funds() {
    return funds.funds().stream().map(this::line).toList();
  }

  private FundLine line(FundRow fund) {
    List<Version> terms = funds.terms(fund.code());
    FundTerms newest = FundYaml.parse(bytes(terms.get(terms.size() - 1)), "fund.yaml");
    return new FundLine(
        fund.code(),
        newest.name(),
        fund.firstDate(),
        nights.lastPublished(fund.code()).map(NightRow::date),
        CalendarCsv.parse(bytes(funds.calendar(fund.code()).orElseThrow()), "calendar.csv")
            .days()
            .lastKey(),
        newest.zone());
  }

  @Override
  public String choose(Optional<String> fund) {
    List<String> codes = funds.funds().stream().map(FundRow::code).toList();
    if (fund.isPresent() ? codes.contains(fund.get()) : codes.size() == 1) {
      return fund.orElseGet(() -> codes.get(0));
    }
    String there = codes.isEmpty() ? "none" : String.join(", ", codes);
    throw new WanfenException(
        ErrorCode.NO_SUCH_FUND,
        fund.map(code -> "There is no fund " + code + " in this home; there is: " + there)
            .orElse("No fund was chosen; in this home there is: " + there),
        "Nothing was changed.",
        codes.isEmpty()
            ? "Open one first, with: wanfen open DATASET"
            : "Choose one with --fund CODE.");
  }

  private byte[] read(Path path, ErrorCode code) {
    return files.read(path, new InputFile(path.getName(), code), MOST_BYTES);
  }

  private static Version version(int number, LocalDate validFrom, byte[] bytes) {
    return new Version(
        number, validFrom, new String(bytes, StandardCharsets.UTF_8), Sha256.of(bytes));
  }

  private static byte[] bytes(Version version) {
    return version.text().getBytes(StandardCharsets.UTF_8);
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

  private static WanfenException termsRefused(String what) {
    return new WanfenException(
        ErrorCode.TERMS_INVALID,
        "fund.yaml: " + what,
        UNCHANGED,
        "Correct the file or the date, then give the command again.");
  }
}
