package org.wanfen.batch.operations;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.wanfen.settlement.night.NightProgress;

/** Does published nights again, by other means than those that made them. */
public interface VerificationOperations {

  /**
   * The most accounts, or rows of the feed, that are done again in memory unless told otherwise.
   */
  long REFERENCE_UP_TO = 1_000_000;

  /**
   * Does a published night again from its stored inputs and the register of the day before, and
   * compares account by account. Writes what it found, also if everything agrees, or if the night
   * cannot be done again.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT, WRONG_STATE if it is not
   *     published, WRONG_USAGE if the program has not the method
   */
  Finding verify(VerifyNight request, NightProgress progress);

  /** How a night is done again. */
  enum Method {
    /** On the reference calculation, in memory. */
    REFERENCE,
    /** In Spark SQL. */
    SQL
  }

  /**
   * Asks for a verification.
   *
   * @param fund the fund's code
   * @param date the business date
   * @param method how; empty: by the size of the night
   * @param referenceUpTo with more accounts or rows of the feed it is done in SQL, if it is left
   *     open
   * @param language the language of the finding's text
   * @param by who asks
   * @param reason why, if a reason is given
   */
  record VerifyNight(
      String fund,
      LocalDate date,
      Optional<Method> method,
      long referenceUpTo,
      Language language,
      String by,
      Optional<String> reason) {

    /** Checks that the name is given. */
    public VerifyNight {
      by = Names.required(by, "who asks for the verification (--by)");
      Objects.requireNonNull(fund, "fund");
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(language, "language");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
