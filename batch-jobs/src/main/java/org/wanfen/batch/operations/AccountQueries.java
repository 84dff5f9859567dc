package org.wanfen.batch.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wanfen.fund.register.AccountDay;

/** Questions about one account. */
public interface AccountQueries {

  /**
   * An account's published days.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_ACCOUNT if it has none in these days,
   *     DATE_EXPIRED if the rows of the first of them have expired
   */
  AccountStatement statement(String fund, long account, LocalDate from, LocalDate to);

  /**
   * Writes a statement into a folder, which is made if it is not there.
   *
   * @param folder a path or a URI
   * @return the files written
   */
  List<String> write(
      AccountStatement statement, List<Format> formats, Language language, String folder);

  /**
   * Writes proofs into a folder, which is made if it is not there: for each day of a statement that
   * has a night, one that the account's row is in the register of the night's certificate.
   *
   * @param folder a path or a URI
   * @return the files written
   * @throws org.wanfen.fund.failure.WanfenException NO_CERTIFICATE if no digest was taken of a
   *     night's register; PROOF_INVALID, naming the night, if the row is not what was published
   */
  List<String> prove(AccountStatement statement, String folder);

  /** What a statement may be written as. */
  enum Format {
    /** For programs: a line a day. */
    CSV,
    /** For people: one page. */
    HTML
  }

  /**
   * An account's published days.
   *
   * @param fund the fund's code
   * @param fundName its name, as the terms of the last night have it
   * @param account the account's number
   * @param from the first date asked for
   * @param to the last date asked for
   * @param days the days that it has, in order; at least one
   * @param bytesRead what was read of the register to find them
   */
  record AccountStatement(
      String fund,
      String fundName,
      long account,
      LocalDate from,
      LocalDate to,
      List<Day> days,
      long bytesRead) {

    /** Copies. */
    public AccountStatement {
      days = List.copyOf(days);
    }
  }

  /**
   * A day of an account.
   *
   * @param date the business date
   * @param day what happened to the account on it
   * @param share its share of the pool; empty on the day before the fund's first night
   */
  record Day(LocalDate date, AccountDay day, Optional<ExactShare> share) {}
}
