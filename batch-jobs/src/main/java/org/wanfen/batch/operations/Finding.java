package org.wanfen.batch.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.operations.VerificationOperations.Method;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.verify.AccountsCompared;
import org.wanfen.settlement.verify.RowsCompared;

/**
 * What a verification found.
 *
 * @param fund the fund's code
 * @param date the business date
 * @param attempt the attempt that was published
 * @param verdict what came of it
 * @param at when
 * @param took how long it took
 * @param by who asked, by their own statement
 * @param reason why, if a reason was given
 * @param program the version of the program
 * @param method how the night was done again; empty if it did not come to that
 * @param trouble why it could not be done again, if it could not
 * @param figures the night's totals, as published and as computed
 * @param accounts the register; empty if it was not compared
 * @param setAside quarantined and rejected rows
 * @param registers what was read of the register
 * @param inputs what else was read, by digest
 * @param files where the finding was written
 */
public record Finding(
    String fund,
    LocalDate date,
    int attempt,
    Verdict verdict,
    Instant at,
    Duration took,
    String by,
    Optional<String> reason,
    String program,
    Optional<Method> method,
    Optional<Trouble> trouble,
    List<Figure> figures,
    Optional<AccountsCompared> accounts,
    List<RowsCompared> setAside,
    List<RegisterRead> registers,
    List<InputLine> inputs,
    List<String> files) {

  /** Makes the finding; the lists are copied. */
  public Finding {
    figures = List.copyOf(figures);
    setAside = List.copyOf(setAside);
    registers = List.copyOf(registers);
    inputs = List.copyOf(inputs);
    files = List.copyOf(files);
  }

  /** What came of a verification. */
  public enum Verdict {
    /** Everything that was compared agrees. */
    AGREES,
    /** Something differs. */
    DIFFERS,
    /** It could not be done again: what it was computed from is not there any more as it was. */
    NOT_VERIFIED
  }

  /**
   * Why a night could not be done again.
   *
   * @param code the code
   * @param message what was found, with file and night
   */
  public record Trouble(ErrorCode code, String message) {}

  /**
   * One total.
   *
   * @param name its name in summary.json, parts after a point; or what else it is
   * @param published as published; empty if nothing is on record
   * @param computed as computed; empty if the night does not come to it
   */
  public record Figure(String name, Optional<String> published, Optional<String> computed) {

    /** Whether both are there, or neither, and the same. */
    public boolean agrees() {
      return published.equals(computed);
    }
  }

  /**
   * A day of the register that was read.
   *
   * @param date the day
   * @param snapshot the snapshot of the register
   * @param audited the snapshot that the night's audit read; empty for an opening register
   * @param rows rows
   * @param files files
   * @param sha256 the digest of the files
   */
  public record RegisterRead(
      LocalDate date, long snapshot, OptionalLong audited, long rows, int files, String sha256) {}

  /** The figures that differ. */
  public List<Figure> differingFigures() {
    return figures.stream().filter(figure -> !figure.agrees()).toList();
  }

  /** The same, with where it was written. */
  public Finding writtenTo(List<String> locations) {
    return new Finding(
        fund, date, attempt, verdict, at, took, by, reason, program, method, trouble, figures,
        accounts, setAside, registers, inputs, locations);
  }
}
