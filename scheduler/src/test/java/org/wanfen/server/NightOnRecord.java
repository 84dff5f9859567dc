package org.wanfen.server;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.ActionLine;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightState;

/**
 * A night with one attempt, as a test wants it on record.
 *
 * @param date its business date
 * @param state its state
 * @param mock whether it is a mock run
 * @param startedAt when it was started; an hour later it should be done
 * @param checksFailed checks that differ, of fifteen
 * @param steps its steps
 * @param actions its entries in the trail
 */
public record NightOnRecord(
    LocalDate date,
    NightState state,
    boolean mock,
    Instant startedAt,
    int checksFailed,
    List<StepLine> steps,
    List<ActionLine> actions) {

  /** A night with nothing on record but its state. */
  public static NightOnRecord of(LocalDate date, NightState state, Instant startedAt) {
    return new NightOnRecord(date, state, false, startedAt, 0, List.of(), List.of());
  }

  /** The same, as a mock run. */
  public NightOnRecord mocked() {
    return new NightOnRecord(date, state, true, startedAt, checksFailed, steps, actions);
  }

  /** The same, of whose checks some differ. */
  public NightOnRecord withChecksFailed(int failed) {
    return new NightOnRecord(date, state, mock, startedAt, failed, steps, actions);
  }

  /** The same, with these steps. */
  public NightOnRecord withSteps(List<StepLine> run) {
    return new NightOnRecord(date, state, mock, startedAt, checksFailed, run, actions);
  }

  /** The same, with these entries in the trail. */
  public NightOnRecord withActions(List<ActionLine> asked) {
    return new NightOnRecord(date, state, mock, startedAt, checksFailed, steps, asked);
  }

  private NightLine line() {
    return new NightLine(
        TestRecords.FUND,
        date,
        1,
        state,
        mock,
        "lin",
        startedAt,
        startedAt.plusSeconds(3600),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        15,
        checksFailed,
        Optional.empty());
  }

  /** It in full. */
  public NightDetails details() {
    NightLine line = line();
    return new NightDetails(
        line,
        Optional.empty(),
        List.of(),
        steps,
        List.of(),
        List.of(),
        List.of(),
        List.of(line),
        actions);
  }
}
