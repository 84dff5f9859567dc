package org.wanfen.batch.night;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.operations.Names;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.records.NightLookup;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** What people decide about nights that did not end as they should: stop, discard, release. */
final class NightDecisions {

  private final NightTools tools;
  private final NightLookup lookup;
  private final ActionTrail trail;
  private final Leases leases;
  private final NightRun run;

  NightDecisions(NightTools tools, ActionTrail trail, Leases leases, NightRun run) {
    this.tools = tools;
    this.lookup = new NightLookup(tools.nights());
    this.trail = trail;
    this.leases = leases;
    this.run = run;
  }

  NightState stop(Decision decision) {
    return trail.during(asked(decision, "night stop"), () -> stopNow(decision));
  }

  /** As {@link org.wanfen.batch.operations.NightOperations#stopOwn}. */
  boolean stopOwn(Decision decision) {
    Optional<NightRow> own =
        tools.nights().attempts(decision.fund(), decision.date()).stream()
            .filter(night -> night.state() == NightState.RUNNING && run.atWork(night.id()))
            .findFirst();
    own.ifPresent(
        night -> {
          NightState unused =
              trail.during(
                  asked(decision, "night stop"),
                  () -> {
                    tools
                        .nights()
                        .stopRequestedIfNobody(night.id(), decision.by(), decision.reason());
                    return NightState.RUNNING;
                  });
        });
    return own.isPresent();
  }

  private NightState stopNow(Decision decision) {
    NightRow night = lookup.atWork(decision.fund(), decision.date());
    if (night.state() == NightState.STOPPED) {
      return NightState.STOPPED;
    }
    if (night.state() != NightState.RUNNING) {
      throw NightRun.wrongState(night, "only a night at work can be stopped");
    }
    tools.nights().stopRequested(night.id(), decision.by(), decision.reason());
    return run.atWork(night.id()) ? NightState.RUNNING : stopUnlessAlive(decision, night.id());
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

  void discard(Decision decision) {
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
        throw NightRun.wrongState(night, "only a held, stopped or failed night can be given up");
      }
      tools.together(
          () -> {
            lease.checkLocked();
            run.move(night, Set.of(night.state()), NightState.DISCARDED);
          });
      run.dropBranches(night);
    }
  }

  NightResult release(Decision decision, NightListener listener) {
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
            run.move(night, Set.of(NightState.HELD), NightState.RUNNING);
            trail.begun(asked(decision, "night release").attempt(night.attempt()));
          });
      return run.work(tools.nights().night(night.id()), lease, listener, decision.by(), began);
    }
  }

  private NightRow requireReleasable(Decision decision) {
    NightRow night = lookup.last(decision.fund(), decision.date());
    if (night.state() != NightState.HELD) {
      throw NightRun.wrongState(night, "only a held night can be released");
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
    return Asked.about(decision.by(), action, decision.fund())
        .on(decision.date())
        .because(decision.reason());
  }
}
