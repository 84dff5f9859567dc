package org.wanfen.batch.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wanfen.batch.night.NightFigures.ClosingBefore;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.records.FundRecords.FundRow;
import org.wanfen.batch.records.Json;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.pool.Pool;
import org.wanfen.fund.quote.IncomePer10k;
import org.wanfen.fund.quote.SevenDayYield;
import org.wanfen.fund.reconcile.Reconciliation;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;

/** Makes all checks and keeps them; a night with a difference goes no further unless released. */
final class Reconcile implements Task {

  private final NightTools tools;

  Reconcile(NightTools tools) {
    this.tools = tools;
  }

  /**
   * What is kept of the step.
   *
   * @param passed whether every check passed
   * @param differing the checks that did not
   */
  record Verdict(boolean passed, List<String> differing) {}

  @Override
  public NightStep step() {
    return NightStep.RECONCILE;
  }

  @Override
  public boolean done(NightAtWork night) {
    NightRow row = night.row();
    return tools
        .results()
        .find(row.id(), step(), Verdict.class)
        .filter(verdict -> verdict.passed() || row.releasedBy().isPresent())
        .isPresent();
  }

  @Override
  public void run(NightAtWork night) {
    NightRow row = night.row();
    NightFigures figures = figures(row);
    Reconciliation reconciliation = Checks.of(figures);
    Verdict verdict =
        new Verdict(
            reconciliation.passed(),
            reconciliation.differences().stream().map(check -> check.name().name()).toList());
    Summary summary = summary(row, figures, reconciliation);
    tools.record(
        night,
        () -> {
          tools.results().keep(row.id(), reconciliation);
          tools.results().keep(row, step(), verdict, tools.clock().instant());
          tools.nights().summary(row.id(), Json.write(summary));
        });
    if (!verdict.passed()) {
      hold(night, row, verdict);
    }
  }

  private void hold(NightAtWork night, NightRow row, Verdict verdict) {
    WanfenException why = differs(row, verdict);
    if (row.mock()) {
      tools.record(night, () -> tools.nights().notice(row.id(), why));
      return;
    }
    tools.record(
        night,
        () -> {
          tools.nights().notice(row.id(), why);
          tools.nights().move(row.id(), Set.of(NightState.RUNNING), NightState.HELD);
          night.recordHold(why);
        });
    throw why;
  }

  static WanfenException differs(NightRow row, Verdict verdict) {
    return new WanfenException(
        ErrorCode.RECONCILIATION_DIFFERS,
        "The reconciliation of "
            + row.date()
            + " differs in "
            + String.join(", ", verdict.differing()),
        "Nothing was published; the day before is what everyone sees.",
        "See the figures with: wanfen night show; then publish in spite of it with: wanfen night"
            + " release (by somebody else), or give it up with: wanfen night discard");
  }

  private NightFigures figures(NightRow row) {
    NightResults results = tools.results();
    Pool pool = results.get(row.id(), NightStep.STRIKE_POOL, Pool.class);
    SettlementTotals settled = results.get(row.id(), NightStep.SETTLE, SettlementTotals.class);
    BigDecimal income = IncomePer10k.of(pool.poolFen(), settled.entitledUnitsFen());
    return new NightFigures(
        before(row),
        manifest(row),
        StrikePool.ledger(tools, row),
        results.get(row.id(), NightStep.VERIFY_FEED, FeedReading.class),
        pool,
        settled,
        results.get(row.id(), NightStep.WRITE, WrittenRegister.class),
        results.get(row.id(), NightStep.AUDIT, AuditFigures.class),
        income,
        sevenDayYield(row, income));
  }

  private BigDecimal sevenDayYield(NightRow row, BigDecimal income) {
    LocalDate from = row.date().minusDays(SevenDayYield.DAYS - 1L);
    List<BigDecimal> quotes =
        new ArrayList<>(tools.funds().quotes(row.fund(), from, row.date().minusDays(1)));
    quotes.add(income);
    return SevenDayYield.of(quotes);
  }

  private Manifest manifest(NightRow row) {
    return Manifest.parse(tools.kept(row.frozenPlan(), Inbox.MANIFEST, row.manifestSha256()));
  }

  private ClosingBefore before(NightRow row) {
    Optional<NightRow> night = tools.nights().published(row.fund(), row.date().minusDays(1));
    if (night.isPresent()) {
      AuditFigures closing =
          tools.results().get(night.get().id(), NightStep.AUDIT, AuditFigures.class);
      return new ClosingBefore(
          closing.accounts(),
          closing.closingUnitsFen(),
          closing.pendingSubscriptionsFen(),
          closing.pendingRedemptionsFen());
    }
    FundRow fund = tools.funds().fund(row.fund()).orElseThrow();
    return new ClosingBefore(fund.openingAccounts(), fund.openingUnitsFen(), 0, 0);
  }

  private static Summary summary(NightRow row, NightFigures night, Reconciliation reconciliation) {
    SettlementTotals settled = night.settled();
    AuditFigures audited = night.audited();
    FeedReading feed = night.feed();
    Map<RejectReason, Long> rejects = new EnumMap<>(RejectReason.class);
    settled.rejected().forEach((reason, tally) -> rejects.put(reason, tally.events()));
    return new Summary(
        row.fund(),
        row.date(),
        row.state(),
        new Summary.Events(
            feed.rows(),
            settled.acceptedEvents(),
            settled.rejectedEvents(),
            feed.duplicates(),
            feed.quarantinedRows(),
            feed.late()),
        rejects,
        feed.quarantined(),
        night.pool().poolFen(),
        night.pool().feesFen(),
        settled.entitledUnitsFen(),
        settled.openingUnitsFen(),
        audited.closingUnitsFen(),
        audited.subscribedFen(),
        audited.redeemedFen(),
        night.written().lapsedFen(),
        settled.fastOutFen(),
        settled.fastRejectedFen(),
        audited.accounts(),
        night.incomePer10k(),
        Optional.of(night.sevenDayYield()),
        reconciliation.checks().stream().map(CheckLine::of).toList(),
        reconciliation.notGiven().stream().map(Enum::name).toList());
  }
}
