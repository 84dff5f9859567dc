package org.wanfen.settlement.verify.sql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.dataset.CalendarCsv;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.verify.PublishedNight;
import org.wanfen.settlement.verify.Recomputed;
import org.wanfen.settlement.verify.RowsCompared;
import org.wanfen.settlement.verify.VerificationSources;

/** One night, step by step. */
final class NightInSql {

  private static final int STEPS = 6;

  private final Queries queries;
  private final String register;
  private final PublishedNight night;
  private final VerificationSources sources;
  private final NightProgress progress;
  private final FundTerms terms;
  private final TradingCalendar calendar;
  private int stepsDone;

  NightInSql(
      Queries queries,
      String register,
      PublishedNight night,
      VerificationSources sources,
      NightProgress progress) {
    this.queries = queries;
    this.register = register;
    this.night = night;
    this.sources = sources;
    this.progress = progress;
    this.terms = FundYaml.parse(bytes(night.termsYaml()), "fund.yaml");
    this.calendar = CalendarCsv.parse(bytes(night.calendarCsv()), "calendar.csv");
  }

  static WanfenException impossible(PublishedNight night, String why, Throwable cause) {
    return new WanfenException(
        ErrorCode.VERIFICATION_DIFFERS,
        "From its inputs and the register of the day before there can have been no night "
            + night.date()
            + " of fund "
            + night.fund()
            + ": "
            + why,
        "Nothing was changed.",
        "Verify the night before; look for who changed the register.",
        cause);
  }

  /**
   * The register of the day before.
   *
   * @param unitsFen units at its close
   * @param netAssetsFen its opening units and its pool
   */
  private record Before(long unitsFen, long netAssetsFen) {}

  Recomputed again() {
    new FeedSql(queries, night, sources, terms.duplicateWindowNights()).judge();
    Map<String, Long> outcomes = counts("SELECT outcome, count(*) FROM outcomes GROUP BY 1");
    requireQuarantine(outcomes);
    step();

    Before before = before();
    step();
    SettleSql.Advanced advanced =
        new SettleSql(queries, terms).settle(calendar.isTradingDay(night.date()));
    step();

    Map<Fee, Long> fees = fees(before.netAssetsFen());
    long poolFen =
        Math.subtractExact(
            LedgerIncome.fen(sources.copies(night.inputs())),
            fees.values().stream().mapToLong(Long::longValue).sum());
    requireShareable(poolFen, before.unitsFen());
    new ShareSql(queries, night.date(), poolFen, before.unitsFen()).share();
    step();

    CompareSql.Compared compared =
        new CompareSql(queries, "SELECT * FROM " + day(night.date()))
            .compare(calendar.isTradingDay(night.date().plusDays(1)));
    step();

    queries.view("rejected", "SELECT inline(rejected) FROM settled");
    SetAsideSql setAside =
        new SetAsideSql(
            queries,
            sources.store(),
            night.resultsFolder(),
            sources.copies(night.inputs()).files());
    List<RowsCompared> rows = List.of(setAside.quarantined(), setAside.rejected());
    Map<String, String> figures = figures(outcomes, fees, poolFen, advanced.fen(), compared.sums());
    step();
    return new Recomputed(figures, compared.accounts(), rows);
  }

  private void step() {
    long units = Math.max(1, sources.register(night.date()).rows());
    stepsDone++;
    progress.advanced(stepsDone * units, STEPS * units);
  }

  private void requireQuarantine(Map<String, Long> outcomes) {
    long quarantined =
        outcomes.entrySet().stream()
            .filter(each -> !each.getKey().equals("EVENT") && !each.getKey().equals("DUPLICATE"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (quarantined > terms.quarantineLimit() && !night.quarantineAccepted()) {
      throw impossible(night, "QUARANTINE_LIMIT: " + quarantined + " rows are quarantined", null);
    }
  }

  private void requireShareable(long poolFen, long unitsFen) {
    if (poolFen != 0 && unitsFen == 0) {
      throw impossible(night, "NO_ENTITLED_UNITS: a pool, but no units", null);
    }
    if (poolFen < 0 && Math.negateExact(poolFen) > unitsFen) {
      throw impossible(night, "LOSS_EXCEEDS_UNITS: the loss exceeds all units", null);
    }
  }

  private String day(LocalDate date) {
    return register
        + " VERSION AS OF "
        + sources.snapshot()
        + " WHERE business_date = DATE '"
        + date
        + "'";
  }

  /** Makes the view {@code opening}; what waited for a trade date that has come is due. */
  private Before before() {
    LocalDate date = night.date().minusDays(1);
    Row sums =
        queries.one(
            "SELECT coalesce(sum(closing_units), 0L), coalesce(sum(closing_units -"
                + " coalesce(subscribed, 0L) + coalesce(redeemed, 0L)), 0L),"
                + " count(pending_subscriptions_next) + count(pending_redemptions_next) FROM "
                + day(date));
    boolean come = sums.getLong(2) > 0 && hasCome(date);
    queries.view(
        "opening",
        "SELECT account_id AS account, closing_units AS units, "
            + waiting("pending_subscriptions", "sub", come)
            + ", "
            + waiting("pending_redemptions", "red", come)
            + " FROM "
            + day(date));
    return new Before(sums.getLong(0), sums.getLong(1));
  }

  private boolean hasCome(LocalDate date) {
    TradingCalendar then =
        night
            .calendarBeforeCsv()
            .map(text -> CalendarCsv.parse(bytes(text), "calendar.csv"))
            .orElseThrow(() -> impossible(night, "orders wait in an opening register", null));
    return !then.nextTradingDay(date).isAfter(night.date());
  }

  private static String waiting(String column, String name, boolean come) {
    String due = "coalesce(" + column + "_due, 0L)";
    String next = "coalesce(" + column + "_next, 0L)";
    return come
        ? due + " + " + next + " AS " + name + "_due, 0L AS " + name + "_next"
        : due + " AS " + name + "_due, " + next + " AS " + name + "_next";
  }

  private Map<Fee, Long> fees(long netAssetsFen) {
    Map<Fee, Long> fees = new EnumMap<>(Fee.class);
    BigDecimal days = BigDecimal.valueOf(night.date().lengthOfYear());
    terms
        .fees()
        .forEach(
            (fee, rate) ->
                fees.put(
                    fee,
                    BigDecimal.valueOf(netAssetsFen)
                        .multiply(rate.value())
                        .divide(days, 0, RoundingMode.HALF_UP)
                        .longValueExact()));
    return fees;
  }

  private Map<String, Long> counts(String sql) {
    Map<String, Long> counts = new LinkedHashMap<>();
    queries.ask(sql).collectAsList().forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  private Map<String, String> figures(
      Map<String, Long> outcomes,
      Map<Fee, Long> fees,
      long poolFen,
      long fastFen,
      CompareSql.Sums sums) {
    Map<String, Long> rejects = counts("SELECT reason, count(*) FROM rejected GROUP BY 1");
    long events = outcomes.getOrDefault("EVENT", 0L);
    long rejected = rejects.values().stream().mapToLong(Long::longValue).sum();
    long duplicates = outcomes.getOrDefault("DUPLICATE", 0L);
    long read = outcomes.values().stream().mapToLong(Long::longValue).sum();
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("events.read", Long.toString(read));
    figures.put("events.accepted", Long.toString(events - rejected));
    figures.put("events.rejected", Long.toString(rejected));
    figures.put("events.duplicate", Long.toString(duplicates));
    figures.put("events.quarantined", Long.toString(read - events - duplicates));
    figures.put(
        "events.late",
        Long.toString(
            queries.one("SELECT count_if(late) FROM outcomes WHERE outcome = 'EVENT'").getLong(0)));
    rejects.forEach((reason, count) -> figures.put("rejects." + reason, count.toString()));
    outcomes.forEach(
        (outcome, count) -> {
          if (!outcome.equals("EVENT") && !outcome.equals("DUPLICATE")) {
            figures.put("quarantine." + outcome, count.toString());
          }
        });
    figures.put("pool", Fen.format(poolFen));
    fees.forEach((fee, fen) -> figures.put("fees." + fee.key(), Fen.format(fen)));
    figures.put("entitledUnits", Fen.format(sums.entitledFen()));
    figures.put("openingUnits", Fen.format(sums.openingFen()));
    figures.put("closingUnits", Fen.format(sums.closingFen()));
    figures.put("subscribed", Fen.format(sums.subscribedFen()));
    figures.put("redeemed", Fen.format(sums.redeemedFen()));
    figures.put("lapsed", Fen.format(sums.lapsedFen()));
    figures.put("fastRedeemed", Fen.format(fastFen));
    figures.put(
        "fastRejected",
        Fen.format(
            queries
                .one("SELECT coalesce(sum(fen), 0L) FROM rejected WHERE type = 'FAST_REDEEM'")
                .getLong(0)));
    figures.put("accounts", Long.toString(sums.accounts()));
    BigDecimal quote = incomePer10k(poolFen, sums.entitledFen());
    figures.put("incomePer10k", quote.toPlainString());
    List<BigDecimal> week = new ArrayList<>(night.quotes().values());
    week.add(quote);
    figures.put("sevenDayYield", SevenDays.percent(week).toPlainString());
    return figures;
  }

  private static BigDecimal incomePer10k(long poolFen, long unitsFen) {
    return Optional.of(unitsFen)
        .filter(units -> units != 0)
        .map(
            units ->
                BigDecimal.valueOf(poolFen)
                    .movePointRight(4)
                    .divide(BigDecimal.valueOf(units), 4, RoundingMode.HALF_UP))
        .orElse(BigDecimal.ZERO.setScale(4));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
