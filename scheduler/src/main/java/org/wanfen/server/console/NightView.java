package org.wanfen.server.console;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.batch.operations.NightQueries.ActionLine;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.console.StepBars.StepBar;
import org.wanfen.server.desk.NightDesk.Ended;

/**
 * A night as its page shows it.
 *
 * @param fund its fund
 * @param date its business date
 * @param details all that is on record; empty if it was never begun
 * @param atWorkHere whether this server has it at work, or waiting for its turn
 * @param waiting whether it waits for its turn here
 * @param left the time until its deadline, while it is at work; negative after it
 * @param warnings the warnings in force
 * @param steps its steps
 * @param actions what somebody may do about it now
 * @param runners who has started or resumed it
 * @param summary what it came to; empty if it was not reconciled
 * @param comparison the same beside the night before
 * @param timings how long it took beside the nights before; empty where there is nothing to compare
 * @param notice why it stands where it stands; empty if there is nothing to say
 * @param failed how this server's last run of it failed; empty if it did not
 */
record NightView(
    FundLine fund,
    LocalDate date,
    Optional<NightDetails> details,
    boolean atWorkHere,
    boolean waiting,
    Optional<Duration> left,
    List<NightWarning> warnings,
    List<StepBar> steps,
    List<NightAction> actions,
    List<String> runners,
    Optional<Summary> summary,
    List<Comparison> comparison,
    Optional<NightTimings> timings,
    Optional<WanfenException> notice,
    Optional<Ended> failed) {

  private static final Set<String> LET = Set.of(ActionTrail.BEGUN, ActionTrail.DONE);

  /** Makes the view; the lists are copied. */
  NightView {
    warnings = List.copyOf(warnings);
    steps = List.copyOf(steps);
    actions = List.copyOf(actions);
    runners = List.copyOf(runners);
    comparison = List.copyOf(comparison);
  }

  /** The attempt that counts. */
  public Optional<NightLine> night() {
    return details.map(NightDetails::night);
  }

  /** How it stands, as the name of a state. */
  public String state() {
    return night().map(line -> line.state().name()).orElse("NONE");
  }

  /** Who released it in spite of its differences, and why; empty unless somebody did. */
  public Optional<ActionLine> released() {
    return details
        .filter(about -> about.night().state() == NightState.PUBLISHED)
        .filter(about -> about.night().checksFailed() > 0)
        .flatMap(
            about ->
                about.actions().stream()
                    .filter(line -> line.action().equals("night release"))
                    .filter(line -> LET.contains(line.outcome()))
                    .reduce((earlier, later) -> later));
  }

  /** The key of the words about what now; there are not words about every state. */
  public String now() {
    boolean mayBeDead = actions.contains(NightAction.RESUME) && state().equals("RUNNING");
    return "now." + (mayBeDead ? "RUNNING.elsewhere" : state());
  }

  /** Whether it changes while somebody looks at it. */
  public boolean live() {
    return atWorkHere || state().equals("RUNNING") || state().equals("PUBLISHING");
  }

  /** Where it is. */
  public String address() {
    return "/nights/" + fund.fund() + "/" + date;
  }
}
