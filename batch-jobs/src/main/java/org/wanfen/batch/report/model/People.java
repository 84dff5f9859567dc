package org.wanfen.batch.report.model;

import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.ActionLine;

/**
 * Who did what about a night, as they stated.
 *
 * @param startedBy who started it
 * @param runners everyone who started or resumed it, in order
 * @param quarantineAccepted who went on without the quarantined rows, and why
 * @param released who published it in spite of its differences, and why
 * @param actions what people did about this date, whichever attempt it was about
 */
public record People(
    String startedBy,
    List<String> runners,
    Optional<Decided> quarantineAccepted,
    Optional<Decided> released,
    List<ActionLine> actions) {

  /**
   * What a person decided.
   *
   * @param by who
   * @param reason why
   */
  public record Decided(String by, String reason) {

    /** What was decided; empty if nobody did. */
    public static Optional<Decided> of(Optional<String> by, Optional<String> reason) {
      return by.map(name -> new Decided(name, reason.orElse("")));
    }
  }

  /** Makes the people. */
  public People {
    runners = List.copyOf(runners);
    actions = List.copyOf(actions);
  }
}
