package org.wanfen.batch.report;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.records.NightLookup;
import org.wanfen.batch.records.NightNotice;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.records.StepTime;
import org.wanfen.batch.records.WatchRecords;
import org.wanfen.batch.report.model.NightInputs;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.settlement.files.Locations;

/** Answers about nights, from the records alone. */
public final class RecordedNights implements NightQueries {

  private final NightRecords nights;
  private final NightResults results;
  private final ActionTrail trail;
  private final NightLookup lookup;
  private final NightInputs inputs;
  private final WatchRecords watched;
  private final Clock clock;

  /** Answers from records. */
  public RecordedNights(
      NightRecords nights,
      NightResults results,
      ActionTrail trail,
      NightInputs inputs,
      WatchRecords watched,
      Clock clock) {
    this.nights = nights;
    this.results = results;
    this.trail = trail;
    this.lookup = new NightLookup(nights);
    this.inputs = inputs;
    this.watched = watched;
    this.clock = clock;
  }

  @Override
  public List<NightLine> list(String fund, boolean all) {
    if (all) {
      return nights.nights(fund).stream().map(this::line).toList();
    }
    return NightLookup.countingOfEach(nights.nights(fund)).stream().map(this::line).toList();
  }

  @Override
  public List<NightLine> list(String fund, LocalDate from, LocalDate to) {
    return NightLookup.countingOfEach(nights.between(fund, from, to)).stream()
        .map(this::line)
        .toList();
  }

  @Override
  public Optional<LocalDate> lastDate(String fund) {
    return nights.lastDate(fund);
  }

  @Override
  public NightDetails show(String fund, LocalDate date) {
    NightRow night = lookup.last(fund, date);
    return new NightDetails(
        line(night),
        watched.window(night.id()),
        watched.warnings(night.id()),
        results.steps(night.id()),
        inputs.of(night),
        results.checks(night.id()),
        results.checksNotGiven(night.id()),
        nights.attempts(fund, date).stream().map(this::line).toList(),
        trail.about(fund, date));
  }

  @Override
  public Summary summary(String fund, LocalDate date) {
    return Reports.summary(lookup.published(fund, date)).orElseThrow();
  }

  @Override
  public Optional<Summary> cameTo(String fund, LocalDate date) {
    return attempt(fund, date).flatMap(Reports::summary);
  }

  @Override
  public List<String> runners(String fund, LocalDate date) {
    return attempt(fund, date).map(night -> nights.runners(night.id())).orElse(List.of());
  }

  @Override
  public Optional<String> inbox(String fund, LocalDate date) {
    return attempt(fund, date)
        .or(
            () ->
                nights
                    .lastDate(fund)
                    .flatMap(
                        last ->
                            nights.attempts(fund, last).stream().reduce((earlier, later) -> later)))
        .map(night -> Locations.shown(Locations.path(night.inboxFolder()).getParent()));
  }

  private Optional<NightRow> attempt(String fund, LocalDate date) {
    return NightLookup.counting(nights.attempts(fund, date));
  }

  @Override
  public List<NightTime> times(String fund, LocalDate upTo, int most) {
    Map<Long, Map<NightStep, Duration>> times = new HashMap<>();
    for (StepTime time : watched.earlier(fund, upTo.plusDays(1), most)) {
      times
          .computeIfAbsent(time.night(), night -> new EnumMap<>(NightStep.class))
          .put(time.step(), time.took());
    }
    return nights.publishedBetween(fund, upTo.minusDays(most), upTo).stream()
        .filter(night -> times.containsKey(night.id()))
        .map(
            night ->
                new NightTime(
                    night.date(),
                    Reports.summary(night).map(Summary::accounts).orElse(0L),
                    times.get(night.id())))
        .toList();
  }

  @Override
  public NightResult ending(String fund, LocalDate date) {
    NightRow night = lookup.last(fund, date);
    boolean published = night.state() == NightState.PUBLISHED;
    return new NightResult(
        fund,
        date,
        night.attempt(),
        night.state(),
        night.mock(),
        true,
        Reports.summary(night),
        Duration.ZERO,
        published ? Optional.empty() : NightNotice.of(night));
  }

  /** It may have been nobody's work any more when its deadline passed. */
  private boolean overdue(NightRow night) {
    return night.overdue()
        || (night.open() && !clock.instant().isBefore(night.deadlineAt()))
        || night.publishedAt().filter(at -> at.isAfter(night.deadlineAt())).isPresent();
  }

  private NightLine line(NightRow night) {
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
        overdue(night),
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
