package org.wanfen.cli.remote;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;

/** Tells what is new about a night, each time that it is looked at. */
final class FollowedNight {

  private final NightListener listener;
  private final int attemptBefore;
  private final int stepsBefore;
  private final Optional<Instant> seenBefore;
  private final Set<Object> told = new HashSet<>();

  /**
   * A night to follow.
   *
   * @param before how it stood before; empty if there was none
   */
  FollowedNight(NightListener listener, Optional<NightDetails> before) {
    this.listener = listener;
    this.attemptBefore = before.map(details -> details.night().attempt()).orElse(0);
    this.stepsBefore = before.map(details -> details.steps().size()).orElse(0);
    this.seenBefore = before.flatMap(NightDetails::window).map(NightWindow::asOf);
  }

  private record Told(Object what, Object which) {}

  void seen(NightDetails now) {
    boolean same = now.night().attempt() == attemptBefore;
    List<StepLine> steps = now.steps().subList(same ? stepsBefore : 0, now.steps().size());
    if (same && steps.isEmpty() && now.night().state() != NightState.RUNNING) {
      // There was nothing to do.
      return;
    }
    if (told.add("begun")) {
      listener.begun(now.night().attempt(), same);
    }
    for (int i = 0; i < steps.size(); i++) {
      step(i, steps.get(i));
    }
    now.window()
        .filter(window -> !Optional.of(window.asOf()).equals(seenBefore))
        .filter(window -> told.add(window.asOf()))
        .ifPresent(listener::progressed);
    now.warnings().forEach(this::warning);
  }

  private void step(int number, StepLine line) {
    NightStep step = NightStep.of(line.step());
    if (told.add(new Told("step", number))) {
      listener.stepStarted(step);
    }
    line.took()
        .filter(took -> line.outcome().filter("done"::equals).isPresent())
        .filter(took -> told.add(new Told("end", number)))
        .ifPresent(took -> listener.stepEnded(step, took));
  }

  private void warning(NightWarning warning) {
    List<Object> which = List.of(warning.code(), warning.part(), warning.since());
    boolean old = seenBefore.filter(at -> !warning.raisedAt().isAfter(at)).isPresent();
    if (old) {
      return;
    }
    if (told.add(new Told("warned", which))) {
      listener.warned(warning);
    }
    if (!warning.inForce() && told.add(new Told("cleared", which))) {
      listener.cleared(warning);
    }
  }
}
