package org.wanfen.batch.simulation;

import org.wanfen.batch.simulation.Action.Port;
import org.wanfen.batch.simulation.Action.Trait;

/** What can befall an action. */
enum Fault {
  /** The process ends before the action. */
  CRASH_BEFORE,
  /** The process ends when the action has taken effect. */
  CRASH_AFTER,
  /** The process ends when a part of the bytes is in the file. */
  TORN_WRITE,
  /**
   * The power goes: every process ends, and what was written and not brought to the disk is lost.
   */
  POWER_LOST,
  /** There is no room on the disk for a while. */
  DISK_FULL,
  /** A file cannot be reached, once. */
  FILE_FAILS,
  /** A rename takes effect, and is told to have failed. */
  RENAME_ANSWER_LOST,
  /** The connection breaks at a statement; what was not committed is lost. */
  CONNECTION_BREAKS,
  /** The database answers nothing any more for as long as the process lives. */
  DATABASE_GONE,
  /** A commit takes effect, and its answer is lost with the connection. */
  COMMIT_ANSWER_LOST,
  /** The data plane fails before it does anything. */
  REGISTER_FAILS,
  /** The data plane has done it, and fails. */
  REGISTER_ANSWER_LOST,
  /** The action takes some seconds. */
  SLOW,
  /** The action takes so long that a lease expires meanwhile. */
  VERY_SLOW,
  /** The clock is put back. */
  CLOCK_BACK,
  /** The clock is put forward, and nobody has worked meanwhile. */
  CLOCK_AHEAD;

  /** Whether it can befall an action. */
  boolean suits(Action action) {
    return switch (this) {
      case CRASH_BEFORE, CRASH_AFTER, POWER_LOST -> action.is(Trait.DURABLE);
      case TORN_WRITE -> action.is(Trait.BYTES);
      case DISK_FULL -> action.is(Trait.NEEDS_ROOM);
      case FILE_FAILS -> action.port() == Port.FILES;
      case RENAME_ANSWER_LOST -> action.is(Trait.RENAME);
      case CONNECTION_BREAKS, DATABASE_GONE -> action.port() == Port.DATABASE;
      case COMMIT_ANSWER_LOST -> action.is(Trait.COMMIT);
      case REGISTER_FAILS -> action.port() == Port.REGISTER;
      case REGISTER_ANSWER_LOST -> action.port() == Port.REGISTER && action.is(Trait.DURABLE);
      case SLOW, VERY_SLOW, CLOCK_BACK, CLOCK_AHEAD -> true;
    };
  }
}
