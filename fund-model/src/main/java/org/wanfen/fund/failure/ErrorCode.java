package org.wanfen.fund.failure;

/**
 * The stable codes of everything that can stop a night or refuse an action.
 *
 * <p>Ranges: input 1xxx, settlement 2xxx, sharing out 3xxx, reconciliation 4xxx, publication 5xxx,
 * verification 7xxx, usage 8xxx, infrastructure 9xxx. A number once given keeps its meaning.
 */
public enum ErrorCode {
  /** A feed file is missing, unlisted, altered or not of its format; the message names the file. */
  INPUT_DAMAGED(1001, Outcome.REFUSED),
  /** The feed of the day is not there: no manifest. */
  FEED_MISSING(1002, Outcome.REFUSED),
  /** The ledger of the day is missing or not of its format. */
  LEDGER_DAMAGED(1003, Outcome.REFUSED),
  /** fund.yaml has an unknown, missing or impossible value. */
  TERMS_INVALID(1004, Outcome.REFUSED),
  /** calendar.csv is not of its format, or changes what may not change. */
  CALENDAR_INVALID(1005, Outcome.REFUSED),
  /** The calendar was asked about a day that it does not cover. */
  OUTSIDE_CALENDAR(1006, Outcome.REFUSED),
  /** The opening register is not of its format, or names an account twice. */
  OPENING_INVALID(1007, Outcome.REFUSED),
  /** The quote history is not of its format. */
  QUOTES_INVALID(1008, Outcome.REFUSED),
  /** The night before has not been published, or the date is before the fund's first. */
  OUT_OF_SEQUENCE(1009, Outcome.REFUSED),
  /** A fund of this code is in the home already. */
  FUND_EXISTS(1010, Outcome.REFUSED),
  /** A dataset's expected results are not of their format. */
  EXPECTED_INVALID(1011, Outcome.REFUSED),
  /** The settings of a home, or of a command, have an unknown key or an impossible value. */
  SETTINGS_INVALID(1012, Outcome.REFUSED),
  /** A file is no proof, or the row in it does not lead to the certificate in it. */
  PROOF_INVALID(1013, Outcome.REFUSED),
  /** A name or a password of somebody is not one, or is taken. */
  PERSON_INVALID(1014, Outcome.REFUSED),

  /** An amount or a total does not fit into 64 bits of fen. */
  AMOUNT_OVERFLOW(2001, Outcome.REFUSED),
  /** A step repeated after a crash came to other totals than before it. */
  NOT_REPEATABLE(2002, Outcome.FAILED),

  /** There is a pool, but nobody to share it out to. */
  NO_ENTITLED_UNITS(3001, Outcome.REFUSED),
  /** The day's loss is greater than all units. */
  LOSS_EXCEEDS_UNITS(3002, Outcome.REFUSED),

  /** A check of the reconciliation differs; the night is held. */
  RECONCILIATION_DIFFERS(4001, Outcome.HELD),
  /** More rows were quarantined than the fund allows; the night is held. */
  QUARANTINE_LIMIT(4002, Outcome.HELD),

  /** The night is published, with other inputs than those offered now. */
  PUBLISHED_WITH_OTHER_INPUTS(5001, Outcome.BUSY),
  /** The night was begun with other inputs than those offered now. */
  OPEN_WITH_OTHER_INPUTS(5002, Outcome.BUSY),
  /** The register is no longer what the night started from, or not what was audited. */
  BASE_MOVED(5003, Outcome.FAILED),
  /** Whether the publication took effect is not known; nothing was deleted. */
  PUBLICATION_UNKNOWN(5004, Outcome.FAILED),
  /** The one who started a night may not release it. */
  RELEASE_BY_STARTER(5005, Outcome.REFUSED),
  /** The action does not fit the state that the night is in. */
  WRONG_STATE(5006, Outcome.REFUSED),
  /** A person stopped the night before it was published. */
  NIGHT_STOPPED(5007, Outcome.FAILED),
  /** A register that was written again does not hold what it held; it was not taken. */
  REWRITE_DIFFERS(5008, Outcome.FAILED),
  /** Whoever asks has no role that allows it, or is not let in. */
  NOT_ALLOWED(5009, Outcome.REFUSED),
  /** Nobody takes away the last administrator, or the administrator's role of his own. */
  ADMINISTRATOR_NEEDED(5010, Outcome.REFUSED),

  /** A published night, done again, comes to something else than what was published. */
  VERIFICATION_DIFFERS(7001, Outcome.FAILED),
  /** What a published night was computed from is missing or altered; the message names it. */
  EVIDENCE_DAMAGED(7002, Outcome.FAILED),

  /** An unknown command, option or combination of options. */
  WRONG_USAGE(8001, Outcome.USAGE),
  /** There is no such home. */
  NO_SUCH_HOME(8002, Outcome.USAGE),
  /** There is no such fund, or several and none was chosen. */
  NO_SUCH_FUND(8003, Outcome.USAGE),
  /** There is no such night. */
  NO_SUCH_NIGHT(8004, Outcome.USAGE),
  /** There is no such account. */
  NO_SUCH_ACCOUNT(8005, Outcome.USAGE),
  /** A file or folder that a command names does not exist. */
  NO_SUCH_FILE(8006, Outcome.USAGE),
  /** The rows of a date have expired. */
  DATE_EXPIRED(8007, Outcome.USAGE),
  /** The night has no certificate: it was published by a version that made none out. */
  NO_CERTIFICATE(8008, Outcome.USAGE),
  /** A request's key was given to another request before. */
  KEY_USED_BEFORE(8009, Outcome.USAGE),
  /** There is no such person, or no such token of a person. */
  NO_SUCH_PERSON(8010, Outcome.USAGE),
  /** There is no such alarm. */
  NO_SUCH_ALARM(8011, Outcome.USAGE),

  /** The home is in use by another process. */
  HOME_IN_USE(9001, Outcome.BUSY),
  /** The night is being run elsewhere. */
  NIGHT_RUNNING(9002, Outcome.BUSY),
  /** The lease was lost to another run while this one was at work. */
  LEASE_LOST(9003, Outcome.FAILED),
  /** The home was made by another version. */
  HOME_VERSION(9004, Outcome.USAGE),
  /** No room on the disk. */
  NO_ROOM(9005, Outcome.FAILED),
  /** The database, a file system or the machine failed. */
  MACHINE_FAULT(9006, Outcome.FAILED),
  /** The same request is under way, or was cut off: what came of it is not known. */
  REQUEST_UNDER_WAY(9007, Outcome.BUSY),
  /** The home is not in the folder that it was made in, by which its files are named. */
  HOME_MOVED(9008, Outcome.USAGE),
  /** Records and files of a home are not of one moment: a part was put back to an earlier state. */
  RESTORED_APART(9009, Outcome.FAILED),
  /** A server has so much to do of a kind that it takes no more of it for the moment. */
  SERVER_BUSY(9010, Outcome.BUSY);

  private final int number;
  private final Outcome outcome;

  ErrorCode(int number, Outcome outcome) {
    this.number = number;
    this.outcome = outcome;
  }

  /** The number under which messages, logs and records carry this code. */
  public int number() {
    return number;
  }

  /** How work ends that met this. */
  public Outcome outcome() {
    return outcome;
  }

  /** The code as people read it, for example {@code WF-1001 INPUT_DAMAGED}. */
  @Override
  public String toString() {
    return "WF-" + number + " " + name();
  }
}
