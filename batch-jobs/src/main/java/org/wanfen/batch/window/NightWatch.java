package org.wanfen.batch.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
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

  static final Duration JUDGED_EVERY = Duration.ofSeconds(1);
  static final Duration KEPT_EVERY = Duration.ofSeconds(2);

  private static final Logger LOG = LogManager.getLogger(NightWatch.class);
  private static final int MARGIN = 20;

  private final NightRow night;
  private final WorkMeter meter;
  private final StepTimes times;
  private final Risk risk;
  private final WatchKeeper keeper;
  private final NightListener listener;
  private final Clock clock;
  private final Map<Subject, NightWarning> inForce = new LinkedHashMap<>();
  private List<Ticker.Ticking> ticking = List.of();

  /** What there is at most one warning about at a time. */
  private record Subject(WarningCode code, Optional<NightStep> step, Optional<String> part) {
    static Subject of(NightWarning warning) {
      return warning.code() == WarningCode.STRAGGLER
          ? new Subject(warning.code(), warning.step(), warning.part())
          : new Subject(warning.code(), Optional.empty(), Optional.empty());
    }
  }

  NightWatch(
      NightRow night, StepTimes times, WatchKeeper keeper, NightListener listener, Clock clock) {
    this.night = night;
    this.meter = new WorkMeter(clock);
    this.times = times;
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
  synchronized void judge() {
    Instant now = clock.instant();
    Optional<Work> work = meter.at(now);
    Optional<Estimate> estimate = work.map(step -> Estimate.of(step, now, times, meter.totals()));
    judgeDeadline(now, work, estimate);
    judgeStragglers(now, work);
    see(now, work, estimate);
  }

  private void see(Instant now, Optional<Work> work, Optional<Estimate> estimate) {
    NightWindow window =
        new NightWindow(
            now,
            night.deadlineAt(),
            work.map(
                step ->
                    new StepProgress(
                        step.step(),
                        step.startedAt(),
                        step.done(),
                        step.total(),
                        estimate.flatMap(Estimate::step).map(now::plus))),
            estimate.flatMap(Estimate::night).map(now::plus),
            List.copyOf(inForce.values()));
    keeper.see(work.map(step -> OptionalLong.of(step.run())).orElse(OptionalLong.empty()), window);
    listener.progressed(window);
  }

  private void judgeDeadline(Instant now, Optional<Work> work, Optional<Estimate> estimate) {
    Optional<NightStep> step = work.map(Work::step);
    Instant deadline = night.deadlineAt();
    if (!now.isBefore(deadline)) {
      clear(WarningCode.DEADLINE_AT_RISK, now);
      String where = step.map(at -> " on " + at.key()).orElse("");
      raise(
          NightWarning.raised(
              WarningCode.DEADLINE_PASSED,
              step,
              deadline,
              now,
              "the deadline " + deadline + " has passed and the night is still at work" + where));
    } else if (estimate.isPresent()) {
      Instant end = now.plus(estimate.get().atLeast());
      if (risk.judge(now, end)) {
        raise(
            NightWarning.raised(
                WarningCode.DEADLINE_AT_RISK, step, now, now, atRisk(end, deadline)));
      } else {
        clear(WarningCode.DEADLINE_AT_RISK, now);
      }
    }
  }

  private static String atRisk(Instant end, Instant deadline) {
    return "the night is expected to end "
        + Spans.text(Duration.between(deadline, end))
        + " after its deadline "
        + deadline;
  }

  private void judgeStragglers(Instant now, Optional<Work> work) {
    Set<Subject> lagging = new HashSet<>();
    work.ifPresent(
        step -> {
          for (Straggler straggler : step.stragglers()) {
            NightWarning warning = warning(step.step(), straggler, now);
            lagging.add(Subject.of(warning));
            raise(warning);
          }
        });
    for (NightWarning known : List.copyOf(inForce.values())) {
      if (known.code() == WarningCode.STRAGGLER && !lagging.contains(Subject.of(known))) {
        clear(Subject.of(known), now);
      }
    }
  }

  private static NightWarning warning(NightStep step, Straggler straggler, Instant now) {
    String others =
        straggler
            .others()
            .map(took -> "others took " + Spans.text(took))
            .orElse("none of the others has ended");
    return NightWarning.raised(
            WarningCode.STRAGGLER,
            Optional.of(step),
            straggler.since(),
            now,
            straggler.name()
                + " of "
                + step.key()
                + " has been at work for "
                + Spans.text(Duration.between(straggler.since(), now))
                + ", "
                + others)
        .about(straggler.name());
  }

  private void raise(NightWarning warning) {
    if (inForce.putIfAbsent(Subject.of(warning), warning) == null) {
      keeper.changed(warning);
      LOG.warn("{}: {}  {}", night, warning.code(), warning.detail());
      listener.warned(warning);
    }
  }

  private void clear(WarningCode code, Instant now) {
    clear(new Subject(code, Optional.empty(), Optional.empty()), now);
  }

  private void clear(Subject subject, Instant now) {
    NightWarning known = inForce.remove(subject);
    if (known != null) {
      NightWarning over = known.cleared(now);
      keeper.changed(over);
      LOG.info("{}: {} is over: {}", night, known.code(), known.detail());
      listener.cleared(over);
    }
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
    Optional<Work> none = Optional.empty();
    judgeDeadline(now, none, Optional.empty());
    judgeStragglers(now, none);
    clear(WarningCode.DEADLINE_AT_RISK, now);
    see(now, none, Optional.empty());
  }
}
