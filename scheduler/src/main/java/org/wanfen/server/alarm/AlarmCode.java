package org.wanfen.server.alarm;

/** What somebody is called for. A name once given keeps its meaning. */
public enum AlarmCode {
  /** The night should have been published by now, whatever keeps it. */
  NIGHT_LATE,
  /** A check differs or too many rows are quarantined; somebody has to decide. */
  NIGHT_HELD,
  /** The night failed, was refused, or could not begin; nothing goes on by itself. */
  NIGHT_FAILED,
  /** The schedule has waited for the feed as long as it should; it goes on looking. */
  FEED_MISSING,
  /** A run ended without giving the fund's lease back, and another has taken it over. */
  LEASE_TAKEN_OVER
}
