package org.wanfen.batch.report.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.QuoteRow;
import org.wanfen.batch.records.Json;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.records.WatchRecords;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.fund.pool.Pool;
import org.wanfen.fund.quote.SevenDayYield;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;

/** Puts the report of an attempt together from what is on record, and from the rows it kept. */
public final class NightReports {

  /** The rows that never became events, in the folder of the results. */
  public static final String QUARANTINE = "quarantine.csv";

  /** The rows of rejected events, likewise. */
  public static final String REJECTED = "rejected.csv";

  /** The rows of late events, if there are any, likewise. */
  public static final String LATE = "late.csv";

  private final FundRecords funds;
  private final NightRecords nights;
  private final NightResults results;
  private final ActionTrail trail;
  private final WatchRecords watched;
  private final RowsOfNight rows;
  private final NightInputs inputs;

  /** Reports from records and kept rows. */
  public NightReports(
      FundRecords funds,
      NightRecords nights,
      NightResults results,
      ActionTrail trail,
      WatchRecords watched,
      FileStore files) {
    this.funds = funds;
    this.nights = nights;
    this.results = results;
    this.trail = trail;
    this.watched = watched;
    this.rows = new RowsOfNight(funds, files);
    this.inputs = new NightInputs(funds, results);
  }

  /** What an attempt came to, in the state that it is in now; empty before its reconciliation. */
  public static Optional<Summary> summary(NightRow night) {
    return night.summary().map(json -> Json.read(json, Summary.class).in(night.state()));
  }

  /** The report of an attempt that was reconciled. */
  public NightReport of(NightRow night) {
    Summary summary = summary(night).orElseThrow();
    FeedReading feed = results.get(night.id(), NightStep.VERIFY_FEED, FeedReading.class);
    SettlementTotals settled = results.get(night.id(), NightStep.SETTLE, SettlementTotals.class);
    AuditFigures audited = results.get(night.id(), NightStep.AUDIT, AuditFigures.class);
    Pool pool = results.get(night.id(), NightStep.STRIKE_POOL, Pool.class);
    RejectedTally tally = new RejectedTally(night.date());
    SetAside rejected = rows.setAside(night, REJECTED, settled.rejectedEvents(), tally::add);
    return new NightReport(
        about(night),
        summary,
        DayStatement.of(
            settled, results.get(night.id(), NightStep.WRITE, WrittenRegister.class), audited),
        struck(night, pool),
        new SharingOut(
            pool.poolFen(),
            settled.entitledUnitsFen(),
            settled.floorsFen(),
            results.get(night.id(), NightStep.CUT_RESIDUE, ResidueCut.class),
            audited.shares()),
        quote(night, summary),
        EventReports.of(feed, settled, tally.agreedWith(settled.rejected())),
        rows.setAside(night, QUARANTINE, feed.quarantinedRows(), (reason, row) -> {}),
        rejected,
        rows.late(night, feed.late()),
        timing(night),
        people(night),
        inputs.of(night));
  }

  /** The report of an attempt whose inputs were frozen, and that was not reconciled. */
  public UnfinishedReport unfinished(NightRow night) {
    Optional<FeedReading> feed = results.find(night.id(), NightStep.VERIFY_FEED, FeedReading.class);
    Optional<SettlementTotals> settled =
        results.find(night.id(), NightStep.SETTLE, SettlementTotals.class);
    return new UnfinishedReport(
        night.fund(),
        night.date(),
        night.state(),
        about(night),
        night.noticeCode(),
        night.frozenPlan().terms().quarantineLimit(),
        feed,
        results
            .find(night.id(), NightStep.STRIKE_POOL, Pool.class)
            .map(pool -> struck(night, pool)),
        feed.flatMap(read -> settled.map(totals -> settled(night, read, totals))),
        feed.map(
            read -> rows.setAside(night, QUARANTINE, read.quarantinedRows(), (reason, row) -> {})),
        timing(night),
        people(night),
        inputs.of(night));
  }

  private UnfinishedReport.Settled settled(
      NightRow night, FeedReading feed, SettlementTotals settled) {
    RejectedTally tally = new RejectedTally(night.date());
    SetAside rejected = rows.setAside(night, REJECTED, settled.rejectedEvents(), tally::add);
    return new UnfinishedReport.Settled(
        new Summary.Events(
            feed.rows(),
            settled.acceptedEvents(),
            settled.rejectedEvents(),
            feed.duplicates(),
            feed.quarantinedRows(),
            feed.late()),
        EventReports.of(feed, settled, tally.agreedWith(settled.rejected())),
        rejected,
        rows.late(night, feed.late()));
  }

  private PoolStruck struck(NightRow night, Pool pool) {
    return PoolStruck.of(pool, night.frozenPlan().terms().fees(), night.date(), baseOfFees(night));
  }

  private static NightReport.Night about(NightRow night) {
    return new NightReport.Night(
        night.frozenPlan().terms().name(),
        night.attempt(),
        night.mock(),
        night.frozenPlan().tradingDay(),
        night.frozenPlan().confirms(),
        night.publishedAt(),
        night.notice());
  }

  private Optional<PoolStruck.BaseOfFees> baseOfFees(NightRow night) {
    return nights
        .published(night.fund(), night.date().minusDays(1))
        .map(
            before ->
                new PoolStruck.BaseOfFees(
                    before.date(),
                    results
                        .get(before.id(), NightStep.SETTLE, SettlementTotals.class)
                        .openingUnitsFen(),
                    results.get(before.id(), NightStep.STRIKE_POOL, Pool.class).poolFen()));
  }

  private QuoteOfDay quote(NightRow night, Summary summary) {
    LocalDate from = night.date().minusDays(QuoteOfDay.HISTORY_DAYS - 1L);
    List<QuoteRow> history =
        new ArrayList<>(funds.quoteRows(night.fund(), from, night.date().minusDays(1)));
    QuoteRow today = new QuoteRow(night.date(), summary.incomePer10k(), summary.sevenDayYield());
    history.add(today);
    return QuoteOfDay.of(today, SevenDayYield.DAYS, history);
  }

  private Timing timing(NightRow night) {
    return new Timing(
        night.frozenPlan().terms().zone(),
        night.startedAt(),
        night.deadlineAt(),
        night.publishedAt(),
        results.steps(night.id()),
        watched.warnings(night.id()));
  }

  private People people(NightRow night) {
    return new People(
        night.startedBy(),
        nights.runners(night.id()),
        People.Decided.of(night.quarantineAcceptedBy(), night.quarantineAcceptedReason()),
        People.Decided.of(night.releasedBy(), night.releasedReason()),
        trail.about(night.fund(), night.date()));
  }
}
