package org.wanfen.batch.window;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.WorkUnit;
import org.wanfen.settlement.night.NightProgress;

/** Hears what is done, and says how far the step at work has come. Safe for several threads. */
final class WorkMeter implements NightProgress {

  private final Clock clock;
  private final Map<WorkUnit, Long> totals = new EnumMap<>(WorkUnit.class);
  private AtWork atWork;

  WorkMeter(Clock clock) {
    this.clock = clock;
  }

  private static final class AtWork {
    private final NightStep step;
    private final long run;
    private final Instant startedAt;
    private final Stragglers parts = new Stragglers();
    private Instant movedAt;
    private long done;
    private long total;

    AtWork(NightStep step, long run, Instant startedAt) {
      this.step = step;
      this.run = run;
      this.startedAt = startedAt;
      this.movedAt = startedAt;
    }

    Work at(Instant now) {
      return new Work(step, run, startedAt, movedAt, done, total, parts.at(now));
    }
  }

  /** A step begins. */
  synchronized void begin(NightStep step, long run, Instant at) {
    atWork = new AtWork(step, run, at);
  }

  /** The step at work has ended; how far it had come. */
  synchronized Optional<Work> end() {
    Optional<Work> last = at(clock.instant());
    atWork = null;
    return last;
  }

  /** How far the step at work has come; empty if there is none. */
  synchronized Optional<Work> at(Instant now) {
    return Optional.ofNullable(atWork).map(work -> work.at(now));
  }

  /** How many units the night is of, where a step has told. */
  synchronized Map<WorkUnit, Long> totals() {
    return Map.copyOf(totals);
  }

  @Override
  public synchronized void advanced(long done, long total) {
    if (atWork != null) {
      if (done > atWork.done) {
        atWork.movedAt = clock.instant();
      }
      atWork.done = Math.max(atWork.done, done);
      atWork.total = total;
      if (total > 0) {
        totals.put(atWork.step.unit(), total);
      }
    }
  }

  @Override
  public synchronized void partBegan(Part part) {
    if (atWork != null) {
      atWork.parts.began(part, clock.instant());
    }
  }

  @Override
  public synchronized void partEnded(Part part, boolean done) {
    if (atWork != null) {
      atWork.parts.ended(part, done, clock.instant());
    }
  }
}
