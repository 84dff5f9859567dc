package org.wanfen.batch.night;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Takes requests about nights, decides what they mean for the attempts on record, and acts. */
public final class NightDesk implements NightOperations {

  private static final Set<NightState> MAY_GO_ON =
      Set.of(
          NightState.RUNNING,
          NightState.STOPPED,
          NightState.FAILED,
          NightState.QUARANTINED,
          NightState.HELD);

  private final NightTools tools;
  private final NightAdmission admission;
  private final ActionTrail trail;
  private final Leases leases;
  private final NightRun run;
  private final NightDecisions decisions;

  NightDesk(
      NightTools tools, NightAdmission admission, ActionTrail trail, Leases leases, NightRun run) {
    this.tools = tools;
    this.admission = admission;
    this.trail = trail;
    this.leases = leases;
    this.run = run;
    this.decisions = new NightDecisions(tools, trail, leases, run);
  }

  @Override
  public boolean stopOwn(Decision decision) {
    return decisions.stopOwn(decision);
  }

  @Override
  public NightState stop(Decision decision) {
    return decisions.stop(decision);
  }

  @Override
  public void discard(Decision decision) {
    decisions.discard(decision);
  }

  @Override
  public NightResult release(Decision decision, NightListener listener) {
    return decisions.release(decision, listener);
  }

  @Override
  public NightResult run(RunNight request, NightListener listener) {
    Asked asked = asked(request, request.mock() ? "night run --mock" : "night run");
    return trail.during(asked, () -> runNow(request, listener), NightResult::notice);
  }

  private static Asked asked(RunNight request, String action) {
    return Asked.about(request.by(), action, request.fund())
        .on(request.date())
        .because(request.reason());
  }

  private NightResult runNow(RunNight request, NightListener listener) {
    Instant began = tools.clock().instant();
    Optional<NightRow> published = tools.nights().published(request.fund(), request.date());
    if (published.filter(this::reported).isPresent()) {
      return publishedAlready(request, published.get(), began);
    }
    try (Lease lease = leases.take(request.fund(), listener::waitingForLease)) {
      NightRow night = choose(request, lease);
      Optional<NightResult> settled = withoutWork(request, night, began);
      return settled.isPresent()
          ? settled.get()
          : run.work(night, lease, listener, request.by(), began);
    }
  }

  /** The attempt that a request is about: the one on record, or a new one. */
  private NightRow choose(RunNight request, Lease lease) {
    Optional<NightRow> published = tools.nights().published(request.fund(), request.date());
    Optional<NightRow> open = tools.nights().openNight(request.fund(), request.date());
    if (request.mock()) {
      if (published.isPresent()) {
        throw NightRun.wrongState(
            published.get(), "a mock run is for a night that is not published yet");
      }
      return begin(request, lease);
    }
    if (published.isPresent()) {
      admission.requireSameAsPublished(request, published.get());
      return published.get();
    }
    if (open.isPresent()) {
      if (open.get().state() != NightState.PUBLISHING) {
        // One that is being published is frozen and audited: what the inbox holds now is nothing to
        // it, and finishing it is the only way on.
        admission.requireSameAsOpen(request, open.get());
      }
      return goOn(request, open.get(), lease);
    }
    if (request.acceptQuarantine()) {
      throw notQuarantined(request);
    }
    return begin(request, lease);
  }

  private NightRow begin(RunNight request, Lease lease) {
    NightRow[] opened = new NightRow[1];
    tools.together(
        () -> {
          lease.checkLocked();
          opened[0] = admission.admit(request);
          tools.nights().addRunner(opened[0].id(), request.by(), opened[0].startedAt());
          trail.begun(
              asked(request, request.mock() ? "night start --mock" : "night start")
                  .attempt(opened[0].attempt()));
        });
    return opened[0];
  }

  private NightRow goOn(RunNight request, NightRow open, Lease lease) {
    boolean accepts = request.acceptQuarantine();
    boolean quarantined = open.state() == NightState.QUARANTINED;
    if (accepts && !quarantined && open.quarantineAcceptedBy().isEmpty()) {
      throw notQuarantined(request);
    }
    if (open.state() == NightState.HELD || (quarantined && !accepts)) {
      return open;
    }
    tools.together(
        () -> {
          lease.checkLocked();
          if (accepts && quarantined) {
            tools
                .nights()
                .quarantineAccepted(open.id(), request.by(), request.reason().orElseThrow());
          }
          resume(open, request);
        });
    return tools.nights().night(open.id());
  }

  private void resume(NightRow open, RunNight request) {
    tools.nights().addRunner(open.id(), request.by(), tools.clock().instant());
    tools.nights().goesOn(open.id());
    if (open.state() != NightState.PUBLISHING) {
      run.move(open, MAY_GO_ON, NightState.RUNNING);
    }
    Asked asked = asked(request, "night resume").attempt(open.attempt());
    String state = "it was " + open.state().name().toLowerCase(Locale.ROOT);
    trail.add(asked, ActionTrail.BEGUN, Optional.of(state));
  }

  /** Answers for an attempt that there is nothing to do about. */
  private Optional<NightResult> withoutWork(RunNight request, NightRow night, Instant began) {
    if (night.state() == NightState.PUBLISHED && reported(night)) {
      return Optional.of(publishedAlready(request, night, began));
    }
    if (night.state() == NightState.HELD || night.state() == NightState.QUARANTINED) {
      return Optional.of(run.result(night, began, false, NightRun.held(night)));
    }
    return Optional.empty();
  }

  private boolean reported(NightRow night) {
    return tools.results().has(night.id(), NightStep.REPORT);
  }

  private NightResult publishedAlready(RunNight request, NightRow night, Instant began) {
    if (request.mock()) {
      throw NightRun.wrongState(night, "a mock run is for a night that is not published yet");
    }
    if (request.acceptQuarantine() && night.quarantineAcceptedBy().isEmpty()) {
      throw notQuarantined(request);
    }
    admission.requireSameAsPublished(request, night);
    return run.result(night, began, false, Optional.empty());
  }

  private static WanfenException notQuarantined(RunNight request) {
    return new WanfenException(
        ErrorCode.WRONG_STATE,
        "The night of "
            + request.date()
            + " is not held by the quarantine limit, so there is nothing to accept",
        "Nothing was changed.",
        "Run it without --accept-quarantine and look at the rows that it quarantines.");
  }
}
