package org.wanfen.server.schedule;

/** What a schedule does at present. */
public enum ScheduleState {
  /** Waits for the time of the next night. */
  WAITING,
  /** The night's time has come; waits for its feed. */
  AWAITING_FEED,
  /** The night could begin; waits for another of the server or of the fund to end. */
  AWAITING_TURN,
  /** The night is at work. */
  RUNNING,
  /** A person or the settings have said not to begin any. */
  PAUSED,
  /** A person has to decide about the night first. */
  STOPPED
}
