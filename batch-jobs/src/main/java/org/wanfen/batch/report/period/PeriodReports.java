package org.wanfen.batch.report.period;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.ReportPeriod;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.FundRow;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.batch.records.NightLookup;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.batch.report.model.NightReports;
import org.wanfen.batch.report.model.People.Decided;
import org.wanfen.batch.report.model.PoolStruck;
import org.wanfen.batch.report.period.PeriodReport.TermsInForce;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.pool.Pool;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;

/** Puts the report of a period together from what is on record. */
public final class PeriodReports {

  private static final String ABOUT_A_NIGHT = "night ";

  private final FundRecords funds;
  private final NightRecords nights;
  private final NightResults results;
  private final ActionTrail trail;
  private final CertificateDigests certificates;

  /** Knows the certificates. */
  public interface CertificateDigests {
    /** The digest of an attempt's certificate; empty if it has none. */
    Optional<String> of(long night);
  }

  /** Reports from records. */
  public PeriodReports(
      FundRecords funds,
      NightRecords nights,
      NightResults results,
      ActionTrail trail,
      CertificateDigests certificates) {
    this.funds = funds;
    this.nights = nights;
    this.results = results;
    this.trail = trail;
    this.certificates = certificates;
  }

  /**
   * The report of a period. Mock runs are not in it, however they ended.
   *
   * @throws WanfenException NO_SUCH_NIGHT if no night of it was begun, AMOUNT_OVERFLOW if a sum
   *     does not fit into 64 bits
   */
  public PeriodReport of(String fund, ReportPeriod period) {
    List<NightRow> attempts =
        nights.between(fund, period.from(), period.to()).stream()
            .filter(night -> !night.mock())
            .toList();
    FundRow row = funds.fund(fund).filter(found -> !attempts.isEmpty()).orElse(null);
    if (row == null) {
      throw new WanfenException(
          ErrorCode.NO_SUCH_NIGHT,
          "There is no night in " + period + " of fund " + fund,
          "Nothing was changed.",
          "See which there are, with: wanfen night list");
    }
    try {
      return of(row, period, attempts);
    } catch (ArithmeticException e) {
      throw new WanfenException(
          ErrorCode.AMOUNT_OVERFLOW,
          "A sum over " + period + " of fund " + fund + " does not fit into 64 bits of fen",
          "Nothing was changed.",
          "Ask for a shorter period, or for each night: wanfen report --date",
          e);
    }
  }

  private PeriodReport of(FundRow fund, ReportPeriod period, List<NightRow> attempts) {
    List<NightRow> counting = NightLookup.countingOfEach(attempts);
    List<PeriodNight> all = counting.stream().map(this::night).toList();
    List<PeriodNight> published = all.stream().filter(PeriodNight::published).toList();
    List<FiguresOfNight> figures =
        published.stream().map(night -> night.figures().orElseThrow()).toList();
    Optional<DayStatement> statement =
        figures.isEmpty()
            ? Optional.empty()
            : Optional.of(PeriodStatement.over(figures.stream().map(FiguresOfNight::day).toList()));
    List<Link> links = Link.of(published, before(fund, published));
    List<TrailLine> entries = trail.between(fund.code(), period.from(), period.to());
    List<Incident> incidents = incidents(attempts, entries);
    Optional<FundTerms> terms = lastTerms(attempts);
    return new PeriodReport(
        fund.code(),
        terms.map(FundTerms::name).orElse(""),
        terms.map(FundTerms::zone).orElse(ZoneOffset.UTC),
        period,
        Coverage.of(later(period.from(), fund.firstDate()), period.to(), all),
        all,
        statement,
        links,
        FeesDue.of(published),
        IncomePaid.of(figures),
        termsInForce(fund.code(), counting),
        PeriodChecks.of(published, links),
        incidents,
        actions(entries, incidents));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Optional<FundTerms> lastTerms(List<NightRow> attempts) {
    return attempts.stream()
        .flatMap(night -> night.plan().stream())
        .reduce((earlier, later) -> later)
        .map(NightPlan::terms);
  }

  private PeriodNight night(NightRow night) {
    boolean published = night.publishedAt().isPresent();
    return new PeriodNight(
        night.date(),
        night.attempt(),
        night.state(),
        published ? Optional.of(figures(night)) : Optional.empty(),
        published ? certificates.of(night.id()) : Optional.empty(),
        Decided.of(night.releasedBy(), night.releasedReason()),
        Decided.of(night.quarantineAcceptedBy(), night.quarantineAcceptedReason()),
        night.publishedAt());
  }

  private FiguresOfNight figures(NightRow night) {
    Summary summary = NightReports.summary(night).orElseThrow();
    SettlementTotals settled = results.get(night.id(), NightStep.SETTLE, SettlementTotals.class);
    Pool pool = results.get(night.id(), NightStep.STRIKE_POOL, Pool.class);
    ResidueCut cut = results.get(night.id(), NightStep.CUT_RESIDUE, ResidueCut.class);
    long sign = Long.signum(pool.poolFen());
    return new FiguresOfNight(
        DayStatement.of(
            settled,
            results.get(night.id(), NightStep.WRITE, WrittenRegister.class),
            results.get(night.id(), NightStep.AUDIT, AuditFigures.class)),
        PoolStruck.of(pool, night.frozenPlan().terms().fees(), night.date(), Optional.empty()),
        Math.multiplyExact(sign, settled.floorsFen()),
        Math.multiplyExact(sign, cut.residueFen()),
        summary.incomePer10k(),
        summary.sevenDayYield(),
        summary.failedChecks().size());
  }

  /** How the day before the first published night was left. */
  private Optional<Link.Left> before(FundRow fund, List<PeriodNight> published) {
    if (published.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = published.get(0).date();
    LocalDate eve = first.minusDays(1);
    if (first.equals(fund.firstDate())) {
      return Optional.of(
          Link.Left.openingRegister(eve, fund.openingUnitsFen(), fund.openingAccounts()));
    }
    return nights.published(fund.code(), eve).map(night -> Link.Left.by(eve, figures(night)));
  }

  private List<TermsInForce> termsInForce(String fund, List<NightRow> counting) {
    Map<Integer, String> digests =
        funds.terms(fund).stream().collect(Collectors.toMap(Version::version, Version::sha256));
    List<TermsInForce> runs = new ArrayList<>();
    for (NightRow night : counting) {
      if (night.publishedAt().isPresent()) {
        int version = night.termsVersion().orElseThrow();
        TermsInForce one =
            new TermsInForce(
                version, digests.getOrDefault(version, ""), night.date(), night.date(), 1);
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).version() == version) {
          TermsInForce run = runs.get(last);
          runs.set(
              last,
              new TermsInForce(version, run.sha256(), run.from(), night.date(), run.nights() + 1));
        } else {
          runs.add(one);
        }
      }
    }
    return runs;
  }

  private List<Incident> incidents(List<NightRow> attempts, List<TrailLine> entries) {
    return attempts.stream()
        .map(night -> incident(night, entries))
        .filter(Incident::toTell)
        .toList();
  }

  private Incident incident(NightRow night, List<TrailLine> entries) {
    List<TrailLine> holds =
        entries.stream()
            .filter(entry -> entry.action().equals(Incident.HOLD))
            .filter(entry -> entry.date().equals(Optional.of(night.date())))
            .filter(entry -> entry.attempt().equals(Optional.of(night.attempt())))
            .toList();
    return new Incident(
        night.date(),
        night.attempt(),
        night.state(),
        night.notice(),
        holds,
        Decided.of(night.quarantineAcceptedBy(), night.quarantineAcceptedReason()),
        Decided.of(night.releasedBy(), night.releasedReason()),
        results.checks(night.id()).stream().filter(check -> !check.passed()).toList());
  }

  private static List<TrailLine> actions(List<TrailLine> entries, List<Incident> incidents) {
    Set<LocalDate> dates = incidents.stream().map(Incident::date).collect(Collectors.toSet());
    return entries.stream()
        .filter(entry -> entry.date().filter(dates::contains).isPresent())
        .filter(entry -> entry.action().startsWith(ABOUT_A_NIGHT))
        .toList();
  }
}
