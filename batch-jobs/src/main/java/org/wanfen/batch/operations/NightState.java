package org.wanfen.batch.operations;

/** How far an attempt at a night has come. */
public enum NightState {
  /** At work; or cut off, and finished by the same command. */
  RUNNING,
  /** A check of the reconciliation differs; waits to be released or discarded. */
  HELD,
  /** More rows are quarantined than the fund allows; waits to be accepted or discarded. */
  QUARANTINED,
  /** Stopped by a person; may be run on or discarded. */
  STOPPED,
  /** A fault of the machine; may be run on or discarded. */
  FAILED,
  /**
   * What came in was wrong and nothing was settled; does not stand in the way of the next attempt.
   */
  REFUSED,
  /**
   * About to be published, or just published and not yet recorded; finished by the same command.
   */
  PUBLISHING,
  /** Published: what everyone sees. */
  PUBLISHED,
  /** Given up; stays on record. */
  DISCARDED,
  /** Run without publishing. */
  MOCKED;

  /** Whether the attempt stands in the way of another one of its date. */
  public boolean open() {
    return switch (this) {
      case RUNNING, HELD, QUARANTINED, STOPPED, FAILED, PUBLISHING -> true;
      case REFUSED, PUBLISHED, DISCARDED, MOCKED -> false;
    };
  }

  /** Whether a person may give the attempt up. */
  public boolean discardable() {
    return switch (this) {
      case HELD, QUARANTINED, STOPPED, FAILED -> true;
      case RUNNING, REFUSED, PUBLISHING, PUBLISHED, DISCARDED, MOCKED -> false;
    };
  }
}
