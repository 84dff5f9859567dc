package org.wanfen.batch.operations;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;

/**
 * How a night ended that was neither refused nor failed.
 *
 * @param fund the fund's code
 * @param date the business date
 * @param attempt the attempt, from 1
 * @param state the state that it is in now
 * @param mock whether it was a mock run
 * @param changed false if there was nothing to do: it was published (or held) already
 * @param summary what it came to; empty if it did not get as far as the reconciliation
 * @param took how long this run took
 * @param notice why it is held or was stopped, with what to do next; empty if it ended as it should
 */
public record NightResult(
    String fund,
    LocalDate date,
    int attempt,
    NightState state,
    boolean mock,
    boolean changed,
    Optional<Summary> summary,
    Duration took,
    Optional<WanfenException> notice) {

  /** How the command ends that asked for it. */
  public Outcome outcome() {
    return notice.map(why -> why.code().outcome()).orElse(Outcome.DONE);
  }
}
