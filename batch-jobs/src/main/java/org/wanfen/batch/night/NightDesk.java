package org.wanfen.batch.night;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wanfen.batch.home.ControlFolder;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.operations.Names;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.ActionTrail;
import org.wanfen.batch.records.ActionTrail.Asked;
import org.wanfen.batch.records.NightLookup;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.Reports;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;

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
  private final NightLookup lookup;
  private final ActionTrail trail;
  private final Leases leases;
  private final ControlFolder control;
  private final LazyPlane plane;
  private final NightsAtWork atWork;
  private final NightJob job;

  NightDesk(
      NightTools tools,
      NightAdmission admission,
      ActionTrail trail,
      Leases leases,
      ControlFolder control,
      LazyPlane plane,
      NightsAtWork atWork,
      NightJob job) {
    this.tools = tools;
    this.admission = admission;
    this.lookup = new NightLookup(tools.nights());
    this.trail = trail;
    this.leases = leases;
    this.control = control;
    this.plane = plane;
    this.atWork = atWork;
    this.job = job;
  }

  @Override
  public NightResult run(RunNight request, NightListener listener) {
    Asked asked =
        new Asked(
            request.by(),
            request.mock() ? "night run --mock" : "night run",
            request.fund(),
            Optional.of(request.date()),
            request.acceptQuarantine());
    return trail.during(asked, () -> runNow(request, listener), NightResult::notice);
  }

  private NightResult runNow(RunNight request, NightListener listener) {
    Instant began = tools.clock().instant();
    Optional<NightRow> published = tools.nights().published(request.fund(), request.date());
    if (published.filter(this::reported).isPresent()) {
      return publishedAlready(request, published.get(), began);
    }
    try (Lease lease = leases.take(request.fund(), listener::waitingForLease)) {
      NightRow night = choose(request);
      Optional<NightResult> settled = withoutWork(request, night, began);
      return settled.isPresent()
          ? settled.get()
          : work(night, lease, listener, request.by(), began);
    }
  }

  /** The attempt that a request is about: the one on record, or a new one. */
  private NightRow choose(RunNight request) {
    Optional<NightRow> published = tools.nights().published(request.fund(), request.date());
    Optional<NightRow> open = tools.nights().openNight(request.fund(), request.date());
    if (request.mock()) {
      if (published.isPresent()) {
        throw wrongState(published.get(), "a mock run is for a night that is not published yet");
      }
      return begin(request);
    }
    if (published.isPresent()) {
      admission.requireSameAsPublished(request, published.get());
      return published.get();
    }
    if (open.isPresent()) {
      admission.requireSameAsOpen(request, open.get());
      return goOn(request, open.get());
    }
    if (request.acceptQuarantine().isPresent()) {
      throw notQuarantined(request);
    }
    return begin(request);
  }

  private NightRow begin(RunNight request) {
    NightRow[] opened = new NightRow[1];
    tools.together(
        () -> {
          opened[0] = admission.admit(request);
          tools.nights().addRunner(opened[0].id(), request.by(), opened[0].startedAt());
        });
    return opened[0];
  }

  private NightRow goOn(RunNight request, NightRow open) {
    boolean accepts = request.acceptQuarantine().isPresent();
    boolean quarantined = open.state() == NightState.QUARANTINED;
    if (accepts && !quarantined && open.quarantineAcceptedBy().isEmpty()) {
      throw notQuarantined(request);
    }
    if (open.state() == NightState.HELD || (quarantined && !accepts)) {
      return open;
    }
    tools.together(
        () -> {
          if (accepts && quarantined) {
            tools
                .nights()
                .quarantineAccepted(
                    open.id(), request.by(), request.acceptQuarantine().orElseThrow());
          }
          resume(open, request.by());
        });
    return tools.nights().night(open.id());
  }

  private void resume(NightRow open, String by) {
    tools.nights().addRunner(open.id(), by, tools.clock().instant());
    tools.nights().goesOn(open.id());
    if (open.state() != NightState.PUBLISHING) {
      move(open, MAY_GO_ON, NightState.RUNNING);
    }
  }

  /** Answers for an attempt that there is nothing to do about. */
  private Optional<NightResult> withoutWork(RunNight request, NightRow night, Instant began) {
    if (night.state() == NightState.PUBLISHED && reported(night)) {
      return Optional.of(publishedAlready(request, night, began));
    }
    if (night.state() == NightState.HELD || night.state() == NightState.QUARANTINED) {
      return Optional.of(result(night, began, false, held(night)));
    }
    return Optional.empty();
  }

  private boolean reported(NightRow night) {
    return tools.results().has(night.id(), NightStep.REPORT);
  }

  private NightResult publishedAlready(RunNight request, NightRow night, Instant began) {
    if (request.mock()) {
      throw wrongState(night, "a mock run is for a night that is not published yet");
    }
    if (request.acceptQuarantine().isPresent() && night.quarantineAcceptedBy().isEmpty()) {
      throw notQuarantined(request);
    }
    admission.requireSameAsPublished(request, night);
    return result(night, began, false, Optional.empty());
  }

  /** Has the job run, and leaves the attempt in the state that its end means. */
  private NightResult work(
      NightRow night, Lease lease, NightListener listener, String by, Instant began) {
    listener.begun(night.attempt(), tools.nights().runners(night.id()).size() > 1);
    Optional<WanfenException> notice;
    DeadlineWatch watch = new DeadlineWatch(night, tools.nights(), listener, tools.clock());
    try (NightAtWork working =
        new NightAtWork(night, tools.nights(), trail, control, plane, lease, watch, listener, by)) {
      atWork.add(working);
      try {
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
    WanfenException why = lease.explain(FileFaults.of("running", night.toString(), failure));
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

  private void record(NightRow night, Lease lease, WanfenException why) {
    if (why.code() == ErrorCode.LEASE_LOST) {
      return;
    }
    NightRow now = tools.nights().night(night.id());
    if (now.mock() || why.code().outcome() == Outcome.REFUSED) {
      dropBranch(now);
    }
    tools.together(
        () -> {
          lease.checkLocked();
          tools.nights().notice(now.id(), why);
          endState(now, why).ifPresent(state -> move(now, Set.of(now.state()), state));
        });
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

  /** Drops what an attempt has written, if it came that far. */
  private void dropBranch(NightRow night) {
    boolean wrote =
        tools.results().steps(night.id()).stream()
            .anyMatch(step -> step.step().equals(NightStep.WRITE.key()));
    if (wrote) {
      plane.get().dropBranch(night.fund(), night.frozenPlan().branch());
    }
  }

  @Override
  public NightState stop(Decision decision) {
    return trail.during(asked(decision, "night stop"), () -> stopNow(decision));
  }

  private NightState stopNow(Decision decision) {
    NightRow night = lookup.last(decision.fund(), decision.date());
    if (night.state() == NightState.STOPPED) {
      return NightState.STOPPED;
    }
    if (night.state() != NightState.RUNNING) {
      throw wrongState(night, "only a night at work can be stopped");
    }
    tools.nights().stopRequested(night.id(), decision.by(), decision.reason());
    return atWork.has(night.id()) ? NightState.RUNNING : stopUnlessAlive(decision, night.id());
  }

  /** A run elsewhere that is alive has seen the request by its next safe point. */
  private NightState stopUnlessAlive(Decision decision, long id) {
    try (Lease lease = leases.take(decision.fund(), (holder, left) -> {})) {
      tools.together(
          () -> {
            lease.checkLocked();
            boolean unused =
                tools.nights().move(id, Set.of(NightState.RUNNING), NightState.STOPPED);
          });
    } catch (WanfenException e) {
      if (e.code() != ErrorCode.NIGHT_RUNNING) {
        throw e;
      }
    }
    return tools.nights().night(id).state();
  }

  @Override
  public void discard(Decision decision) {
    Boolean unused =
        trail.during(
            asked(decision, "night discard"),
            () -> {
              discardNow(decision);
              return true;
            });
  }

  private void discardNow(Decision decision) {
    try (Lease lease = leases.take(decision.fund(), (holder, left) -> {})) {
      NightRow night = lookup.last(decision.fund(), decision.date());
      if (!night.state().discardable() || night.mock()) {
        throw wrongState(night, "only a held, stopped or failed night can be given up");
      }
      dropBranch(night);
      tools.together(
          () -> {
            lease.checkLocked();
            move(night, Set.of(night.state()), NightState.DISCARDED);
          });
    }
  }

  @Override
  public NightResult release(Decision decision, NightListener listener) {
    return trail.during(
        asked(decision, "night release"),
        () -> releaseNow(decision, listener),
        NightResult::notice);
  }

  private NightResult releaseNow(Decision decision, NightListener listener) {
    Instant began = tools.clock().instant();
    requireReleasable(decision);
    try (Lease lease = leases.take(decision.fund(), listener::waitingForLease)) {
      NightRow night = requireReleasable(decision);
      tools.together(
          () -> {
            lease.checkLocked();
            tools.nights().released(night.id(), decision.by(), decision.reason());
            tools.nights().goesOn(night.id());
            move(night, Set.of(NightState.HELD), NightState.RUNNING);
          });
      return work(tools.nights().night(night.id()), lease, listener, decision.by(), began);
    }
  }

  private NightRow requireReleasable(Decision decision) {
    NightRow night = lookup.last(decision.fund(), decision.date());
    if (night.state() != NightState.HELD) {
      throw wrongState(night, "only a held night can be released");
    }
    List<String> runners = tools.nights().runners(night.id());
    if (runners.stream().anyMatch(name -> Names.same(name, decision.by()))) {
      throw new WanfenException(
          ErrorCode.RELEASE_BY_STARTER,
          decision.by() + " has started or resumed " + night + " and may not release it",
          "The night is held as before; nothing was published.",
          "Have somebody else look at the differences and release it.");
    }
    return night;
  }

  private static Asked asked(Decision decision, String action) {
    return new Asked(
        decision.by(),
        action,
        decision.fund(),
        Optional.of(decision.date()),
        Optional.of(decision.reason()));
  }

  private void move(NightRow night, Set<NightState> from, NightState to) {
    if (!tools.nights().move(night.id(), from, to)) {
      throw wrongState(tools.nights().night(night.id()), "it changed meanwhile");
    }
  }

  private NightResult result(
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
  private Optional<WanfenException> held(NightRow night) {
    return night
        .noticeCode()
        .map(
            code ->
                new WanfenException(
                    ErrorCode.valueOf(code),
                    night.notice().orElse(code),
                    "Nothing was published; the day before is what everyone sees.",
                    night.mock()
                        ? "It was a mock run: correct the inputs, or run the night."
                        : "See the figures with: wanfen night show; then decide, with: wanfen"
                            + " night release, night discard, or night run"
                            + " --accept-quarantine"));
  }

  private static WanfenException wrongState(NightRow night, String rule) {
    return new WanfenException(
        ErrorCode.WRONG_STATE,
        night + " is " + night.state() + "; " + rule,
        "Nothing was changed.",
        "See what happened to it, with: wanfen night show");
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
