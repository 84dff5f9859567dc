package org.wanfen.batch.night;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.wanfen.batch.home.ControlFolder;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.NightNotice;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.Reports;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.window.NightWatch;
import org.wanfen.batch.window.NightWatches;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;

/** Has the job of an attempt run under a lease, and records how it ended. */
final class NightRun {

  private static final Logger LOG = LogManager.getLogger(NightRun.class);

  private final NightTools tools;
  private final ActionTrail trail;
  private final ControlFolder control;
  private final LazyPlane plane;
  private final NightsAtWork atWork;
  private final NightWatches watches;
  private final LostNights lost;
  private final NightJob job;

  NightRun(
      NightTools tools,
      ActionTrail trail,
      ControlFolder control,
      LazyPlane plane,
      NightsAtWork atWork,
      NightWatches watches,
      LostNights lost,
      NightJob job) {
    this.tools = tools;
    this.trail = trail;
    this.control = control;
    this.plane = plane;
    this.atWork = atWork;
    this.watches = watches;
    this.lost = lost;
    this.job = job;
  }

  /** Has the job run, and leaves the attempt in the state that its end means. */
  NightResult work(NightRow night, Lease lease, NightListener listener, String by, Instant began) {
    listener.begun(night.attempt(), tools.nights().runners(night.id()).size() > 1);
    Optional<WanfenException> notice;
    try (NightWatch watch = watches.begin(night, lease.token(), listener);
        NightAtWork working =
            new NightAtWork(
                night, tools.nights(), trail, control, plane, lease, watch, listener, by)) {
      atWork.add(working);
      try {
        lost.requireNone(night);
        job.run(night);
        notice = mockNotice(night);
      } catch (RuntimeException failure) {
        notice = Optional.of(ended(night, lease, failure));
      } finally {
        atWork.remove(working);
      }
    }
    return result(tools.nights().night(night.id()), began, true, notice);
  }

  private Optional<WanfenException> mockNotice(NightRow night) {
    NightRow now = tools.nights().night(night.id());
    return now.mock() && now.noticeCode().isPresent() ? held(now) : Optional.empty();
  }

  /**
   * Records how a run ended that did not end as it should.
   *
   * @return why, if the night is held or was stopped
   * @throws WanfenException why, if it is refused or failed
   */
  private WanfenException ended(NightRow night, Lease lease, RuntimeException failure) {
    WanfenException why =
        lease.explain(ownFault(FileFaults.of("running", night.toString(), failure)));
    try {
      record(night, lease, why);
    } catch (RuntimeException e) {
      why.addSuppressed(e);
      throw why;
    }
    if (why.code().outcome() == Outcome.HELD || why.code() == ErrorCode.NIGHT_STOPPED) {
      return why;
    }
    throw why;
  }

  /** Within a night nobody has named a file or a night: one that is missing is a fault of ours. */
  private static WanfenException ownFault(WanfenException why) {
    return why.code().outcome() == Outcome.USAGE
        ? new WanfenException(
            ErrorCode.MACHINE_FAULT,
            why.getMessage(),
            "What was published before is untouched.",
            "Restore what is missing from a backup of the home, then give the same command again.",
            why)
        : why;
  }

  private void record(NightRow night, Lease lease, WanfenException why) {
    if (why.code() == ErrorCode.LEASE_LOST) {
      return;
    }
    NightRow now = tools.nights().night(night.id());
    tools.together(
        () -> {
          lease.checkLocked();
          tools.nights().notice(now.id(), why);
          endState(now, why).ifPresent(state -> move(now, Set.of(now.state()), state));
        });
    if (now.mock() || why.code().outcome() == Outcome.REFUSED) {
      dropBranches(now);
    }
  }

  /** The state that an end means; empty if it stays as it is. */
  private static Optional<NightState> endState(NightRow now, WanfenException why) {
    if (now.state() == NightState.PUBLISHING) {
      return why.code() == ErrorCode.BASE_MOVED ? Optional.of(NightState.FAILED) : Optional.empty();
    }
    if (now.state() != NightState.RUNNING) {
      return Optional.empty();
    }
    if (why.code() == ErrorCode.NIGHT_STOPPED) {
      return Optional.of(NightState.STOPPED);
    }
    return switch (why.code().outcome()) {
      case REFUSED -> Optional.of(NightState.REFUSED);
      case HELD -> Optional.of(NightState.MOCKED);
      case DONE, FAILED, USAGE, BUSY -> Optional.of(NightState.FAILED);
    };
  }

  /**
   * Drops what an attempt has written that has ended on record, if it came that far. Nobody sees
   * it; where it cannot be dropped now, {@code maintain} does it.
   */
  void dropBranches(NightRow night) {
    boolean wrote =
        tools.results().steps(night.id()).stream()
            .anyMatch(step -> step.step().equals(NightStep.WRITE.key()));
    if (!wrote) {
      return;
    }
    try {
      plane.get().dropBranches(night.fund(), night.frozenPlan().branch());
    } catch (WanfenException e) {
      LOG.warn("What {} has written could not be dropped", night, e);
    }
  }

  /** How an attempt stands now. */
  NightResult result(
      NightRow night, Instant began, boolean changed, Optional<WanfenException> notice) {
    return new NightResult(
        night.fund(),
        night.date(),
        night.attempt(),
        night.state(),
        night.mock(),
        changed,
        Reports.summary(night),
        Duration.between(began, tools.clock().instant()),
        notice);
  }

  /** Why an attempt is held, as it was told when it came to be. */
  static Optional<WanfenException> held(NightRow night) {
    return NightNotice.of(night);
  }

  /** Whether this process has an attempt at work. */
  boolean atWork(long id) {
    return atWork.has(id);
  }

  /**
   * Moves an attempt from a state to another.
   *
   * @throws WanfenException WRONG_STATE if it is in none of those that it may come from
   */
  void move(NightRow night, Set<NightState> from, NightState to) {
    if (!tools.nights().move(night.id(), from, to)) {
      throw wrongState(tools.nights().night(night.id()), "it changed meanwhile");
    }
  }

  /** The refusal of what does not fit the state that an attempt is in. */
  static WanfenException wrongState(NightRow night, String rule) {
    return new WanfenException(
        ErrorCode.WRONG_STATE,
        night + " is " + night.state() + "; " + rule,
        "Nothing was changed.",
        "See what happened to it, with: wanfen night show");
  }
}
