package org.wanfen.batch.operations;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Runs nights and decides about them. Every call leaves a line in the action trail. */
public interface NightOperations {

  /**
   * Runs one night, or finishes one that was killed, stopped or failed.
   *
   * <p>Answers for a night that ended as it should (published, was published already with the same
   * inputs, mocked) and for one that is held or was stopped, see {@link NightResult#notice()};
   * throws for everything else.
   *
   * @throws org.wanfen.fund.failure.WanfenException if the night is refused, fails or is busy
   */
  NightResult run(RunNight request, NightListener listener);

  /**
   * Asks a running night to stop at the next safe point; one that no process runs any more is
   * stopped as soon as its lease has expired.
   *
   * @return the night's state after it: STOPPED, or RUNNING as long as it has not seen the request
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT or WRONG_STATE
   */
  NightState stop(Decision decision);

  /**
   * Asks a night that this very program has at work to stop at its next safe point, because the
   * program ends. Whoever asked for a stop before stays the one who did.
   *
   * @return false if it has none of the fund and date at work; nothing was asked then
   */
  boolean stopOwn(Decision decision);

  /**
   * Gives up a held, stopped or failed night, which may then be run again, with other inputs too.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT or WRONG_STATE
   */
  void discard(Decision decision);

  /**
   * Publishes a held night in spite of its differences.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT, WRONG_STATE, or
   *     RELEASE_BY_STARTER if the one who asks has started or resumed the night
   */
  NightResult release(Decision decision, NightListener listener);

  /**
   * Asks for a night.
   *
   * @param fund the fund's code
   * @param date the business date
   * @param inbox the folder of the {@code <yyyymmdd>} folders, local or on any Hadoop file system
   * @param by who asks
   * @param mock whether to do everything but publish
   * @param acceptQuarantine whether to go on without the quarantined rows of a night that the
   *     quarantine limit held; only for a reason
   * @param reason why; empty: none is given, as for a night that is run because it is due
   */
  record RunNight(
      String fund,
      LocalDate date,
      String inbox,
      String by,
      boolean mock,
      boolean acceptQuarantine,
      Optional<String> reason) {

    private static final String WHY = "the reason (--reason)";

    /** Checks that the name is one, and the reason where there is one or has to be. */
    public RunNight {
      by = Names.required(by, "who asks for the night (--by)");
      reason =
          acceptQuarantine
              ? Optional.of(Names.required(reason.orElse(""), WHY))
              : reason.map(given -> Names.required(given, WHY));
      Objects.requireNonNull(fund, "fund");
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(inbox, "inbox");
    }

    /** An ordinary night, for no reason but that it is due. */
    public static RunNight of(String fund, LocalDate date, String inbox, String by) {
      return new RunNight(fund, date, inbox, by, false, false, Optional.empty());
    }

    /** The same, with everything done but publishing. */
    public RunNight mocked() {
      return new RunNight(fund, date, inbox, by, true, acceptQuarantine, reason);
    }

    /** The same, for a reason. */
    public RunNight because(String why) {
      return new RunNight(fund, date, inbox, by, mock, acceptQuarantine, Optional.of(why));
    }

    /** The same, which also goes on without quarantined rows. */
    public RunNight acceptingQuarantine(String why) {
      return new RunNight(fund, date, inbox, by, mock, true, Optional.of(why));
    }
  }

  /**
   * A person's decision about a night.
   *
   * @param fund the fund's code
   * @param date the business date
   * @param by who decides; stated, not proven, where it comes from a command line
   * @param reason why
   */
  record Decision(String fund, LocalDate date, String by, String reason) {

    /** Checks that both name and reason are given. */
    public Decision {
      by = Names.required(by, "who decides (--by)");
      reason = Names.required(reason, "the reason (--reason)");
      Objects.requireNonNull(fund, "fund");
      Objects.requireNonNull(date, "date");
    }
  }
}
