package org.wanfen.server.schedule;

/** Why a schedule waits for a person. */
public enum StoppedBecause {
  /** A check of the night differs. */
  HELD,
  /** Too many rows are quarantined. */
  QUARANTINED,
  /** The night failed. */
  FAILED,
  /** What came in for the night was wrong. */
  REFUSED,
  /** A person has stopped the night. */
  STOPPED,
  /** A person has given up the night; it is for a person to run it again. */
  DISCARDED,
  /** The night could not even begin, or go on. */
  NOT_BEGUN,
  /** The night was missed, and the settings say that a person starts such nights. */
  MISSED
}
