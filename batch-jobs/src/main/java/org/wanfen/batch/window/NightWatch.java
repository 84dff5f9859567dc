package org.wanfen.batch.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;
import org.wanfen.batch.operations.WarningCode;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.window.Work.Straggler;
import org.wanfen.settlement.night.NightProgress;

/** Watches one run of an attempt from outside its thread. */
public final class NightWatch implements AutoCloseable {

  private static final Duration JUDGED_EVERY = Duration.ofSeconds(1);
  private static final Duration KEPT_EVERY = Duration.ofSeconds(2);

  /** The risk is over when the end is expected early by one in this many of the window. */
  private static final int MARGIN = 20;

  private final NightRow night;
  private final WorkMeter meter;
  private final StepTimes times;
  private final Risk risk;
  private final Warnings warnings;
  private final WatchKeeper keeper;
  private final NightListener listener;
  private final Clock clock;
  private List<Ticker.Ticking> ticking = List.of();

  NightWatch(
      NightRow night, StepTimes times, WatchKeeper keeper, NightListener listener, Clock clock) {
    this.night = night;
    this.meter = new WorkMeter(clock);
    this.times = times;
    this.warnings = new Warnings(night, keeper, listener);
    this.keeper = keeper;
    this.listener = listener;
    this.clock = clock;
    Duration window = Duration.between(night.startedAt(), night.deadlineAt());
    this.risk = new Risk(night.deadlineAt(), window.dividedBy(MARGIN));
  }

  NightWatch start(Ticker ticker) {
    ticking =
        List.of(
            ticker.every(JUDGED_EVERY, "watch-" + night.fund(), this::judge),
            ticker.every(KEPT_EVERY, "record-" + night.fund(), keeper::keep));
    return this;
  }

  /** A step begins, as run of this number in the records. */
  public void begin(NightStep step, long run, Instant at) {
    meter.begin(step, run, at);
  }

  /** The step at work has ended. */
  public Done end() {
    return meter
        .end()
        .map(work -> new Done(work.recordedDone(), work.recordedTotal()))
        .orElse(new Done(OptionalLong.empty(), OptionalLong.empty()));
  }

  /**
   * How far a step had come.
   *
   * @param units units of work done; empty if they are not counted
   * @param total units of work in all; empty likewise
   */
  public record Done(OptionalLong units, OptionalLong total) {}

  /** Where the data plane tells of what it does. */
  public NightProgress progress() {
    return meter;
  }

  /** Looks at the night: what there is to warn of, and how far it has come. */
  private synchronized void judge() {
    Instant now = clock.instant();
    Optional<Work> work = meter.at(now);
    Optional<Estimate> estimate = work.map(step -> Estimate.of(step, now, times, meter.totals()));
    judgeDeadline(now, work.map(Work::step), estimate);
    warnings.only(
        WarningCode.STRAGGLER, work.map(step -> stragglers(step, now)).orElse(List.of()), now);
    see(now, work, estimate);
  }

  private void judgeDeadline(Instant now, Optional<NightStep> step, Optional<Estimate> estimate) {
    Instant deadline = night.deadlineAt();
    if (!now.isBefore(deadline)) {
      warnings.clearUntold(WarningCode.DEADLINE_AT_RISK, now);
      warnings.raise(
          NightWarning.raised(
              WarningCode.DEADLINE_PASSED, step, deadline, now, passed(deadline, step)));
    } else if (estimate.isPresent()) {
      Instant end = now.plus(estimate.get().atLeast());
      if (risk.judge(now, end)) {
        warnings.raise(
            NightWarning.raised(
                WarningCode.DEADLINE_AT_RISK, step, now, now, atRisk(end, deadline)));
      } else {
        warnings.clear(WarningCode.DEADLINE_AT_RISK, now);
      }
    }
  }

  private static String passed(Instant deadline, Optional<NightStep> step) {
    return "the deadline "
        + moment(deadline)
        + " has passed and the night is still at work"
        + step.map(at -> " on " + at.key()).orElse("");
  }

  private static String atRisk(Instant end, Instant deadline) {
    return "the night is expected to end "
        + Spans.text(Duration.between(deadline, end))
        + " after its deadline "
        + moment(deadline);
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static List<NightWarning> stragglers(Work work, Instant now) {
    return work.stragglers().stream().map(part -> warning(work.step(), part, now)).toList();
  }

  private static NightWarning warning(NightStep step, Straggler part, Instant now) {
    String others =
        part.others()
            .map(took -> "others took " + Spans.text(took))
            .orElse("none of the others has ended");
    String atWork =
        part.name()
            + " of "
            + step.key()
            + " has been at work for "
            + Spans.text(Duration.between(part.since(), now));
    return NightWarning.raised(
            WarningCode.STRAGGLER, Optional.of(step), part.since(), now, atWork + ", " + others)
        .about(part.name());
  }

  private void see(Instant now, Optional<Work> work, Optional<Estimate> estimate) {
    Optional<Instant> stepEnd = estimate.flatMap(Estimate::step).map(now::plus);
    NightWindow window =
        new NightWindow(
            now,
            night.deadlineAt(),
            work.map(
                it -> new StepProgress(it.step(), it.startedAt(), it.done(), it.total(), stepEnd)),
            estimate.flatMap(Estimate::night).map(now::plus),
            warnings.inForce());
    keeper.see(work.map(it -> OptionalLong.of(it.run())).orElse(OptionalLong.empty()), window);
    listener.progressed(window);
  }

  /** Ends the watch: whatever the night was warned of while at work is over, but the deadline. */
  @Override
  public void close() {
    ticking.forEach(Ticker.Ticking::close);
    finish();
    keeper.keep();
  }

  private synchronized void finish() {
    Instant now = clock.instant();
    judgeDeadline(now, Optional.empty(), Optional.empty());
    warnings.only(WarningCode.STRAGGLER, List.of(), now);
    warnings.clearUntold(WarningCode.DEADLINE_AT_RISK, now);
    see(now, Optional.empty(), Optional.empty());
  }
}
