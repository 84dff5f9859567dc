package org.wanfen.settlement.plane;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.digest.RowProof;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.verify.VerificationMethod;
import org.wanfen.settlement.verify.VerificationSources;

/**
 * The registers of all funds of a home, and the work on them: what the control plane sees of Spark
 * and Iceberg.
 */
public interface DataPlane extends AutoCloseable {

  /**
   * Makes the register of a fund from its opening register, as the closing of the day before the
   * first date. What an earlier try that was cut short has left is replaced.
   *
   * @param terms the fund's terms
   * @param openingLocation opening.csv, opening.csv.gz or the folder opening.parquet
   * @param alone runs what replaces a register, while nobody else can open the fund
   * @param progress hears of accounts
   * @return what was loaded
   * @throws org.wanfen.fund.failure.WanfenException OPENING_INVALID with file and line;
   *     RESTORED_APART if there is a register that holds more than an opening, which is left as it
   *     is
   */
  RegisterState openRegister(
      FundTerms terms, String openingLocation, Consumer<Runnable> alone, NightProgress progress);

  /** What everyone sees of a fund's register; empty if there is none. */
  Optional<RegisterState> register(String fund);

  /** One attempt at a night. */
  NightWork night(NightPlan plan, NightProgress progress);

  /**
   * Makes exactly the audited snapshot what everyone sees, if that is still exactly the base.
   *
   * <p>Asked again after it took effect, it does nothing.
   *
   * @param branch what the names of the attempt's branches begin with; one must hold the snapshot
   * @param auditedSnapshot what was audited
   * @param baseSnapshot what the night started from
   * @throws org.wanfen.fund.failure.WanfenException BASE_MOVED if it is not; PUBLICATION_UNKNOWN if
   *     the answer was lost, when nothing has been deleted
   */
  void publish(String fund, String branch, long auditedSnapshot, long baseSnapshot);

  /**
   * Drops the branches of an attempt that was given up; does nothing if there are none.
   *
   * @param branch what their names begin with
   */
  void dropBranches(String fund, String branch);

  /**
   * Writes accounts.csv of a date, sorted by account number.
   *
   * @param snapshot the published snapshot to read
   */
  void writeAccounts(String fund, LocalDate date, long snapshot, OutputStream out);

  /**
   * Compares what everyone sees of a date with the digest that was taken of it.
   *
   * @param cellsLocation where {@code register-cells.csv} of then is; without it no file can be
   *     named
   * @return whether they agree, and if not, what is wrong
   */
  DigestComparison compareDigest(
      String fund, LocalDate date, String root, String cellsLocation, NightProgress progress);

  /**
   * What came of comparing.
   *
   * @param agrees whether the rows are those of then
   * @param faults what is wrong, in words, with the files that it is wrong with
   */
  record DigestComparison(boolean agrees, List<String> faults) {}

  /** What is done to a fund's register between nights. */
  RegisterUpkeep upkeep(String fund);

  /** What published nights of a fund are done again from: their register as everyone sees it. */
  VerificationSources verificationSources(String fund);

  /** Does published nights of a fund of any size again, in Spark SQL. */
  VerificationMethod verificationInSql(String fund);

  /** An account's published days from a date to a date. */
  Statement statement(String fund, long account, LocalDate from, LocalDate to);

  /**
   * Shows that the row of an account is in the register of a published date; empty if it is not
   * there.
   *
   * @param cellsLocation where {@code register-cells.csv} of the night is
   * @throws org.wanfen.fund.failure.WanfenException PROOF_INVALID if that file is not of its format
   */
  Optional<RowProof> prove(String fund, LocalDate date, long account, String cellsLocation);

  /**
   * An account's published days.
   *
   * @param lines the days, in order; empty if it has none
   * @param bytesRead what was read of the register to find them
   */
  record Statement(List<StatementLine> lines, long bytesRead) {

    /** Copies. */
    public Statement {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One day of an account.
   *
   * @param date the business date
   * @param day what happened to the account on it
   */
  record StatementLine(LocalDate date, AccountDay day) {}

  /**
   * The published register of a fund.
   *
   * @param snapshot its snapshot
   * @param date the last date in it: that of the last published night, or the day before the first
   * @param accounts accounts on that date; -1 where the snapshot does not say
   * @param closingUnitsFen units at the close of that date, in fen; -1 where it does not say
   */
  record RegisterState(long snapshot, LocalDate date, long accounts, long closingUnitsFen) {}

  @Override
  void close();
}
