package org.wanfen.batch.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.records.ActionTrail;
import org.wanfen.batch.records.NightLookup;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;

/** Answers about nights, from the records alone. */
public final class RecordedNights implements NightQueries {

  private final NightRecords nights;
  private final NightResults results;
  private final ActionTrail trail;
  private final NightLookup lookup;
  private final Reports reports;

  /** Answers from records. */
  public RecordedNights(
      NightRecords nights, NightResults results, ActionTrail trail, Reports reports) {
    this.nights = nights;
    this.results = results;
    this.trail = trail;
    this.lookup = new NightLookup(nights);
    this.reports = reports;
  }

  @Override
  public List<NightLine> list(String fund, boolean all) {
    if (all) {
      return nights.nights(fund).stream().map(RecordedNights::line).toList();
    }
    Map<LocalDate, NightRow> byDate = new TreeMap<>();
    for (NightRow night : nights.nights(fund)) {
      byDate.merge(night.date(), night, RecordedNights::counts);
    }
    return byDate.values().stream().map(RecordedNights::line).toList();
  }

  /** As {@link NightLookup#last}: the published or open attempt, else the later one. */
  private static NightRow counts(NightRow earlier, NightRow later) {
    return earlier.publishedAt().isPresent() || earlier.open() ? earlier : later;
  }

  @Override
  public NightDetails show(String fund, LocalDate date) {
    NightRow night = lookup.last(fund, date);
    return new NightDetails(
        line(night),
        results.steps(night.id()),
        reports.inputs(night),
        results.checks(night.id()),
        results.checksNotGiven(night.id()),
        nights.attempts(fund, date).stream().map(RecordedNights::line).toList(),
        trail.about(fund, date));
  }

  @Override
  public Summary summary(String fund, LocalDate date) {
    return Reports.summary(lookup.published(fund, date)).orElseThrow();
  }

  private static NightLine line(NightRow night) {
    Optional<Summary> summary = Reports.summary(night);
    return new NightLine(
        night.fund(),
        night.date(),
        night.attempt(),
        night.state(),
        night.mock(),
        night.startedBy(),
        night.startedAt(),
        night.deadlineAt(),
        night.publishedAt(),
        summary.map(Summary::accounts),
        summary.map(Summary::poolFen),
        summary.map(Summary::incomePer10k),
        summary.flatMap(Summary::sevenDayYield),
        summary.map(found -> found.checks().size()).orElse(0),
        summary.map(found -> found.failedChecks().size()).orElse(0),
        night.notice());
  }
}
