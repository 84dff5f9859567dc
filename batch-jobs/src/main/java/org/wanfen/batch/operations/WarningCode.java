package org.wanfen.batch.operations;

/**
 * The stable codes of what is told about a night at work that goes on all the same.
 *
 * <p>Their range is 6xxx; a number once given keeps its meaning.
 */
public enum WarningCode {
  /** The night is expected to end after its deadline. */
  DEADLINE_AT_RISK(6001, Severity.WARNING),
  /** The deadline has passed and the night has not ended. */
  DEADLINE_PASSED(6002, Severity.ALARM),
  /** A part of a step takes much longer than the others did. */
  STRAGGLER(6003, Severity.WARNING);

  private final int number;
  private final Severity severity;

  /** How much it matters. */
  public enum Severity {
    /** Somebody should look at it. */
    WARNING,
    /** Somebody must act. */
    ALARM
  }

  WarningCode(int number, Severity severity) {
    this.number = number;
    this.severity = severity;
  }

  /** The number under which logs and records carry it. */
  public int number() {
    return number;
  }

  /** How much it matters. */
  public Severity severity() {
    return severity;
  }

  /** The code as people read it, for example {@code WF-6001 DEADLINE_AT_RISK}. */
  @Override
  public String toString() {
    return "WF-" + number + " " + name();
  }
}
