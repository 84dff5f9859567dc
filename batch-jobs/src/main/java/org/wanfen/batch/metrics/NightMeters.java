package org.wanfen.batch.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.operations.WarningCode;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.records.WatchRecords;
import org.wanfen.batch.report.Reports;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.ActionTrail.Outcomes;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.FeedReading.FileReading;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.WrittenRegister;

/** The figures of all funds, live and from the records. */
public final class NightMeters {

  private final MeterRegistry registry;
  private final NightRecords nights;
  private final NightResults results;
  private final WatchRecords watched;
  private final ActionTrail trail;
  private final Map<String, FundFigures> funds = new ConcurrentHashMap<>();
  private final Map<String, ActedUpon> actedUpon = new ConcurrentHashMap<>();

  /**
   * Figures from records.
   *
   * @param registry where they are kept ready for whoever asks
   */
  public NightMeters(
      MeterRegistry registry,
      NightRecords nights,
      NightResults results,
      WatchRecords watched,
      ActionTrail trail) {
    this.registry = registry;
    this.nights = nights;
    this.results = results;
    this.watched = watched;
    this.trail = trail;
  }

  /**
   * The night that the figures of a fund are of.
   *
   * @param date its business date
   * @param last the last date that there was a night of, then
   */
  private record ActedUpon(LocalDate date, LocalDate last) {}

  FundFigures of(String fund) {
    return funds.computeIfAbsent(fund, code -> new FundFigures(registry, code));
  }

  /**
   * Takes what is on record about the night of a fund that was last acted upon here, or about a
   * later one: others may have the records, too.
   */
  public void refresh(String fund) {
    nights
        .lastDate(fund)
        .ifPresent(
            last -> {
              ActedUpon here = actedUpon.get(fund);
              boolean newer = here == null || !here.last().equals(last);
              refresh(fund, newer ? last : here.date());
            });
  }

  /**
   * Takes what is on record about a night, and about its fund; as long as a night of the fund is at
   * work here, only what does not concern that.
   */
  void refresh(String fund, LocalDate asked) {
    // What was refused before it began has no figures, and takes none away.
    LocalDate date =
        nights.attempts(fund, asked).isEmpty() ? nights.lastDate(fund).orElse(asked) : asked;
    nights.lastDate(fund).ifPresent(last -> actedUpon.put(fund, new ActedUpon(date, last)));
    FundFigures figures = of(fund);
    Optional<LocalDate> published = nights.lastPublishedDate(fund);
    if (!figures.atWork()) {
      FundFigures recorded = new FundFigures(new SimpleMeterRegistry(), fund);
      nights.attempts(fund, date).stream()
          .reduce((earlier, later) -> later)
          .ifPresent(night -> night(recorded, night));
      published.ifPresent(day -> recorded.set(Figure.PUBLISHED_DATE, midnight(day)));
      figures.takeOver(recorded);
    }
    published.ifPresent(day -> figures.set(Figure.PUBLISHED_DATE, midnight(day)));
    for (Outcomes counted : trail.outcomes(fund)) {
      String[] labels = {"action", counted.action(), "outcome", counted.outcome()};
      figures.set(Figure.ACTIONS, counted.times(), labels);
    }
  }

  private void night(FundFigures figures, NightRow night) {
    figures.atWork(false);
    for (NightState state : NightState.values()) {
      figures.set(Figure.STATE, state == night.state() ? 1 : 0, "state", word(state));
    }
    figures.set(Figure.DATE, midnight(night.date()));
    figures.set(Figure.ATTEMPT, night.attempt());
    figures.set(Figure.STARTED, seconds(night.startedAt()));
    figures.set(Figure.DEADLINE, seconds(night.deadlineAt()));
    watched.window(night.id()).ifPresent(window -> window(figures, window));
    figures.set(Figure.OVERDUE, night.overdue());
    results.steps(night.id()).forEach(step -> step(figures, step));
    results
        .find(night.id(), NightStep.VERIFY_FEED, FeedReading.class)
        .ifPresent(feed -> figures.set(Figure.FEED_BYTES, bytes(feed)));
    results
        .find(night.id(), NightStep.CUT_RESIDUE, ResidueCut.class)
        .ifPresent(cut -> figures.set(Figure.RESIDUE, cut.residueFen()));
    results
        .find(night.id(), NightStep.WRITE, WrittenRegister.class)
        .ifPresent(
            written -> {
              figures.set(Figure.WRITTEN_BYTES, written.bytes());
              figures.set(Figure.WRITTEN_FILES, written.files());
            });
    Reports.summary(night).ifPresent(summary -> summary(figures, summary));
  }

  private static long bytes(FeedReading feed) {
    return feed.files().stream().mapToLong(FileReading::bytes).sum();
  }

  private static void step(FundFigures figures, StepLine step) {
    step.took()
        .ifPresent(took -> figures.set(Figure.STEP_SECONDS, seconds(took), "step", step.step()));
    step.done().ifPresent(done -> figures.set(Figure.STEP_DONE, done, "step", step.step()));
    step.total().ifPresent(all -> figures.set(Figure.STEP_PLANNED, all, "step", step.step()));
  }

  private static void summary(FundFigures figures, Summary summary) {
    Summary.Events events = summary.events();
    figures.set(Figure.ACCOUNTS, summary.accounts());
    figures.set(Figure.EVENTS, events.accepted(), "outcome", "accepted");
    figures.set(Figure.EVENTS, events.rejected(), "outcome", "rejected");
    figures.set(Figure.EVENTS, events.duplicate(), "outcome", "duplicate");
    figures.set(Figure.EVENTS, events.quarantined(), "outcome", "quarantined");
    figures.set(Figure.LATE_EVENTS, events.late());
    figures.set(Figure.POOL, summary.poolFen());
    int differing = summary.failedChecks().size();
    figures.set(Figure.CHECKS, differing, "result", "differs");
    figures.set(Figure.CHECKS, summary.checks().size() - differing, "result", "passed");
  }

  /** How far a night has come. */
  static void window(FundFigures figures, NightWindow window) {
    figures.set(Figure.WINDOW_LEFT, seconds(window.left()));
    figures.set(Figure.DEADLINE, seconds(window.deadlineAt()));
    figures.set(Figure.AT_RISK, window.warns(WarningCode.DEADLINE_AT_RISK));
    figures.set(Figure.OVERDUE, window.warns(WarningCode.DEADLINE_PASSED));
    figures.set(
        Figure.STRAGGLERS,
        window.inForce().stream().filter(it -> it.code() == WarningCode.STRAGGLER).count());
    Optional<Instant> end = window.expectedEndAt();
    end.ifPresentOrElse(
        at -> figures.set(Figure.EXPECTED_END, seconds(at)),
        () -> figures.forget(Figure.EXPECTED_END));
    window
        .step()
        .ifPresent(
            step -> {
              String key = step.step().key();
              if (step.total() > 0) {
                figures.set(Figure.STEP_DONE, step.done(), "step", key);
                figures.set(Figure.STEP_PLANNED, step.total(), "step", key);
              }
            });
  }

  static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / 1000.0;
  }

  private static String word(NightState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static double midnight(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }
}
