package org.wanfen.batch.night;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.wanfen.batch.home.ControlFolder;
import org.wanfen.batch.home.StopRequest;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.batch.window.NightWatch;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.plane.DataPlane;

/** One attempt while this process works on it. Used by one thread. */
final class NightAtWork implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(NightAtWork.class);

  private final long id;
  private final String fund;
  private final LocalDate date;
  private final int attempt;
  private final NightRecords nights;
  private final ActionTrail trail;
  private final ControlFolder control;
  private final LazyPlane plane;
  private final Lease lease;
  private final NightWatch watch;
  private final NightListener listener;
  private final String by;
  private NightWork work;

  NightAtWork(
      NightRow row,
      NightRecords nights,
      ActionTrail trail,
      ControlFolder control,
      LazyPlane plane,
      Lease lease,
      NightWatch watch,
      NightListener listener,
      String by) {
    this.id = row.id();
    this.fund = row.fund();
    this.date = row.date();
    this.attempt = row.attempt();
    this.nights = nights;
    this.trail = trail;
    this.control = control;
    this.plane = plane;
    this.lease = lease;
    this.watch = watch;
    this.listener = listener;
    this.by = by;
    control.begin(row.fund(), row.date());
  }

  long id() {
    return id;
  }

  /** The attempt as it stands on record now. */
  NightRow row() {
    return nights.night(id);
  }

  Lease lease() {
    return lease;
  }

  NightListener listener() {
    return listener;
  }

  NightWatch watch() {
    return watch;
  }

  /** Who has this run. */
  String by() {
    return by;
  }

  DataPlane plane() {
    return plane.get();
  }

  /** The attempt's work on the data plane. */
  NightWork work() {
    if (work == null) {
      work = plane.get().night(row().frozenPlan(), watch.progress());
    }
    return work;
  }

  /**
   * Ends the run here if it has lost its lease or was asked to stop; not any more once it is being
   * published.
   *
   * @throws WanfenException LEASE_LOST or NIGHT_STOPPED
   */
  void safePoint() {
    NightRow row = row();
    if (row.state() == NightState.PUBLISHED || row.state() == NightState.MOCKED) {
      return;
    }
    lease.check();
    if (row.state() == NightState.PUBLISHING) {
      return;
    }
    control.stopRequested(row.fund(), row.date()).ifPresent(request -> record(row, request));
    NightRow now = row();
    if (now.stopRequestedBy().isPresent()) {
      throw new WanfenException(
          ErrorCode.NIGHT_STOPPED,
          "Stopped by "
              + now.stopRequestedBy().get()
              + ": "
              + now.stopRequestedReason().orElse("")
              + " ("
              + now
              + ")",
          "Nothing was published; the day before is what everyone sees.",
          "Finish it with the same night run, or give it up with: wanfen night discard");
    }
  }

  private void record(NightRow row, StopRequest request) {
    if (row.stopRequestedBy().isEmpty()) {
      nights.stopRequested(id, request.by(), request.reason());
      trail.done(asked(request));
    }
  }

  /** Adds to the trail that this run holds the attempt. */
  void recordHold(WanfenException why) {
    trail.add(asked("night hold"), why.code().name(), Optional.of(why.getMessage()));
  }

  /** What happens to the attempt in this run, on behalf of who has it. */
  Asked asked(String action) {
    return Asked.about(by, action, fund).on(date).attempt(attempt);
  }

  private Asked asked(StopRequest request) {
    return Asked.about(request.by(), "night stop", fund).on(date).because(request.reason());
  }

  /**
   * A request to stop that came after the last safe point had nothing to stop any more. That it
   * cannot be recorded changes nothing about how the night ended.
   */
  private void recordLateStopQuietly() {
    try {
      recordLateStop();
    } catch (RuntimeException e) {
      LOG.warn("A request to stop fund {}, {}, could not be recorded", fund, date, e);
    }
  }

  private void recordLateStop() {
    Optional<StopRequest> request = control.stopRequested(fund, date);
    if (request.isPresent() && row().stopRequestedBy().isEmpty()) {
      trail.add(asked(request.get()), "too late: the run had ended", Optional.empty());
    }
  }

  @Override
  public void close() {
    try {
      if (work != null) {
        work.close();
      }
    } finally {
      recordLateStopQuietly();
      control.end(fund, date);
    }
  }
}
