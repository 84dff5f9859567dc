package org.wanfen.sample.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.reference.Screening.Screened;
import tools.jackson.databind.JsonNode;

/**
 * Computes the nights of a dataset one after the other.
 *
 * <p>Or a single night from the register of the day before ({@link #from}). It holds the state
 * between the nights, so one calculation goes through its dataset once. Not for use by several
 * threads.
 */
public final class ReferenceCalculation {

  private final FundTerms terms;
  private final TradingCalendar calendar;
  private final ReferenceInbox inbox;
  private final Supplier<List<LocalDate>> feeds;
  private final Optional<ReferenceStart> start;
  private final Screening screening;
  private final NavigableMap<Long, Account> register = new TreeMap<>();
  private final NavigableMap<LocalDate, BigDecimal> quotes;
  private LocalDate nextDate;
  private long netAssetsFen;

  private ReferenceCalculation(ReferenceDataset dataset) {
    this.terms = dataset.terms();
    this.calendar = dataset.calendar();
    this.inbox = dataset::inbox;
    this.feeds = dataset::nights;
    this.start = Optional.empty();
    this.screening = new Screening(terms.duplicateWindowNights());
    this.quotes = new TreeMap<>(dataset.quotes());
    this.nextDate = terms.firstDate();
    dataset
        .openingUnitsFen()
        .forEach((number, fen) -> register.put(number, new Account(number, fen)));
    this.netAssetsFen = unitsFen();
  }

  private ReferenceCalculation(ReferenceStart start, ReferenceInbox inbox) {
    this.terms = start.terms();
    this.calendar = start.calendar();
    this.inbox = inbox;
    this.feeds = () -> List.of(start.night());
    this.start = Optional.of(start);
    this.screening = new Screening(terms.duplicateWindowNights());
    this.quotes = new TreeMap<>(start.quotes().headMap(start.night(), false));
    this.nextDate = start.night();
    start.accounts().forEach(account -> register.put(account.number(), Account.of(account)));
    this.netAssetsFen = start.netAssetsFen();
  }

  /** A calculation that stands before the first night of a dataset. */
  public static ReferenceCalculation of(ReferenceDataset dataset) {
    return new ReferenceCalculation(dataset);
  }

  /**
   * A calculation that stands before any night, with the register of the day before. It computes
   * that night alone.
   *
   * @param inbox the feed of that night, and of the nights that its duplicates may go back to
   */
  public static ReferenceCalculation from(ReferenceStart start, ReferenceInbox inbox) {
    return new ReferenceCalculation(start, inbox);
  }

  /** The date of the night that {@link #next} will compute. */
  public LocalDate nextDate() {
    return nextDate;
  }

  /** All units in fen as they stand now: at the opening of {@link #nextDate}. */
  public long unitsFen() {
    return total(account -> account.units);
  }

  /** Units in fen of every account as they stand now, by account number; a copy. */
  public NavigableMap<Long, Long> unitsFenByAccount() {
    NavigableMap<Long, Long> units = new TreeMap<>();
    register.values().forEach(account -> units.put(account.number, account.units));
    return units;
  }

  /** Every account as it stands now, by number. */
  public List<ReferenceAccount> accounts() {
    return register.values().stream().map(Account::between).toList();
  }

  /** What lapsed of every account's redemptions at the last close, where anything did; in fen. */
  public NavigableMap<Long, Long> lapsedFenByAccount() {
    NavigableMap<Long, Long> lapsed = new TreeMap<>();
    register.values().stream()
        .filter(account -> account.lapsed != 0)
        .forEach(account -> lapsed.put(account.number, account.lapsed));
    return lapsed;
  }

  /** The fund's net assets as they stand now, in fen, before the orders confirmed last. */
  public long netAssetsFen() {
    return netAssetsFen;
  }

  /** The incomes per 10,000 units as they stand now, by day; a copy. */
  public NavigableMap<LocalDate, BigDecimal> quotes() {
    return new TreeMap<>(quotes);
  }

  /** Units less pending redemptions in fen of every account as they stand now; a copy. */
  public NavigableMap<Long, Long> availableFenByAccount() {
    NavigableMap<Long, Long> available = new TreeMap<>();
    register.values().forEach(account -> available.put(account.number, account.available()));
    return available;
  }

  /** The fees in fen of {@link #nextDate}: a share of the net assets of the day before. */
  public Map<Fee, Long> nextFeesFen() {
    Map<Fee, Long> fees = new EnumMap<>(Fee.class);
    for (Fee fee : Fee.values()) {
      fees.put(fee, feeFen(terms.fees().get(fee).value()));
    }
    return fees;
  }

  /**
   * All nights that are left, in order.
   *
   * @throws ReferenceException as {@link #next} does
   */
  public List<ReferenceNight> nights() {
    List<ReferenceNight> nights = new ArrayList<>();
    for (LocalDate date : feeds.get()) {
      if (!date.isBefore(nextDate)) {
        nights.add(next());
      }
    }
    return nights;
  }

  /**
   * Computes the next night from its folder in the inbox.
   *
   * @return what the night must come to
   * @throws ReferenceException if the feed or the ledger is damaged, too many rows are quarantined,
   *     or the pool cannot be shared out; the calculation must not be used after that
   */
  public ReferenceNight next() {
    LocalDate night = nextDate;
    List<FeedRow> rows = read(night);
    Screened screened = screening.screen(night, rows);
    boolean anyNumber = start.filter(ReferenceStart::quarantineAccepted).isPresent();
    if (!anyNumber && screened.quarantined().size() > terms.quarantineLimit()) {
      throw new ReferenceException(
          "QUARANTINE_LIMIT", night + ": " + screened.quarantined().size() + " rows quarantined");
    }
    register.values().forEach(Account::begin);
    final long openingFen = unitsFen();
    Settlement settlement = new Settlement(terms, calendar, register);
    settlement.apply(screened.events());

    Map<Fee, Long> fees = nextFeesFen();
    long poolFen = incomeFen(night) - fees.values().stream().mapToLong(f -> f).sum();
    long entitledFen = unitsFen();
    PoolShares.shareOut(poolFen, register.values(), night);
    quotes.put(night, Quote.incomePer10k(poolFen, entitledFen));
    long lapsedFen = close(night);

    netAssetsFen = Math.addExact(openingFen, poolFen);
    nextDate = night.plusDays(1);
    return Results.of(this, night, screened, settlement, fees, poolFen, entitledFen, lapsedFen);
  }

  /** The night's rows; of a night that stands alone, also what the nights before it have seen. */
  private List<FeedRow> read(LocalDate night) {
    if (start.isEmpty()) {
      return Feed.rows(inbox.folder(night), terms.code(), night);
    }
    List<FeedRow> rows = Feed.rowsWhateverTheTotals(inbox.folder(night), terms.code(), night);
    EventsBefore before = new EventsBefore(terms.code(), inbox, start.get().windows());
    screening.remember(before.seen(night, terms.duplicateWindowNights(), rows));
    return rows;
  }

  private long close(LocalDate night) {
    boolean confirms = calendar.isTradingDay(night.plusDays(1));
    long lapsedFen = 0;
    for (Account account : register.values()) {
      account.units = Math.addExact(account.units, account.income);
      if (confirms) {
        long dueFen = Account.takeDue(account.pendingRedemptions, night);
        account.redeemed = Math.min(dueFen, account.units);
        account.lapsed = dueFen - account.redeemed;
        lapsedFen = Math.addExact(lapsedFen, account.lapsed);
        account.subscribed = Account.takeDue(account.pendingSubscriptions, night);
        account.units = Math.addExact(account.units - account.redeemed, account.subscribed);
      }
    }
    return lapsedFen;
  }

  private long incomeFen(LocalDate night) {
    Path folder = inbox.folder(night);
    JsonNode ledger = Feed.json(folder.resolve("ledger.json"), "LEDGER_DAMAGED");
    if (!ledger.path("fund").asString().equals(terms.code())
        || !ledger.path("businessDate").asString().equals(night.toString())
        || !ledger.path("income").isArray()) {
      throw new ReferenceException("LEDGER_DAMAGED", folder + ": ledger.json is not of this night");
    }
    long sumFen = 0;
    for (JsonNode item : ledger.path("income")) {
      sumFen = Math.addExact(sumFen, Fen.parse(item.path("amount").asString()));
    }
    return sumFen;
  }

  /** Net assets × rate ÷ days in the year of the night, half-up; in whole numbers. */
  private long feeFen(BigDecimal rate) {
    BigInteger divisor =
        BigInteger.TEN.pow(rate.scale()).multiply(BigInteger.valueOf(nextDate.lengthOfYear()));
    BigInteger dividend = BigInteger.valueOf(netAssetsFen).multiply(rate.unscaledValue());
    BigInteger two = BigInteger.TWO;
    return dividend.multiply(two).add(divisor).divide(divisor.multiply(two)).longValueExact();
  }

  BigDecimal incomePer10k(LocalDate night) {
    return quotes.get(night);
  }

  BigDecimal sevenDayYield(LocalDate night) {
    return Quote.sevenDayYield(quotes.subMap(night.minusDays(6), true, night, true).values());
  }

  String fund() {
    return terms.code();
  }

  long total(ToLongFunction<Account> amount) {
    return register.values().stream().mapToLong(amount).reduce(0, Math::addExact);
  }

  List<AccountDay> accountDays() {
    List<AccountDay> days = new ArrayList<>();
    for (Account a : register.values()) {
      days.add(
          new AccountDay(
              a.number,
              a.openingUnits,
              a.fastOut,
              a.fastIn,
              a.income,
              a.subscribed,
              a.redeemed,
              a.units,
              Account.sum(a.pendingSubscriptions),
              Account.sum(a.pendingRedemptions)));
    }
    return Collections.unmodifiableList(days);
  }
}
