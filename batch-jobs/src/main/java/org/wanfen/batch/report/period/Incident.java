package org.wanfen.batch.report.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.report.model.People.Decided;

/**
 * An attempt that was held, released, given up, or has not come to its end. A mock run publishes
 * nothing whatever becomes of it, and is none.
 *
 * @param date its business date
 * @param attempt from 1
 * @param state how it stands
 * @param notice why it stands there; empty if there is nothing to say
 * @param holds the entries of the trail that say when it was held, and why
 * @param quarantineAccepted who went on without the quarantined rows, and why
 * @param released who published it in spite of its differences, and why
 * @param failed the checks of its reconciliation that differ
 */
public record Incident(
    LocalDate date,
    int attempt,
    NightState state,
    Optional<String> notice,
    List<TrailLine> holds,
    Optional<Decided> quarantineAccepted,
    Optional<Decided> released,
    List<CheckLine> failed) {

  /** What the trail calls it when a night is held. */
  static final String HOLD = "night hold";

  /** Makes the incident. */
  public Incident {
    holds = List.copyOf(holds);
    failed = List.copyOf(failed);
  }

  /** Whether there is anything to tell of it: not if it was simply published. */
  boolean toTell() {
    return state != NightState.PUBLISHED
        || !holds.isEmpty()
        || quarantineAccepted.isPresent()
        || released.isPresent()
        || !failed.isEmpty();
  }
}
