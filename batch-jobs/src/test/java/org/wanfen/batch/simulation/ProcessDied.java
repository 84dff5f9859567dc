package org.wanfen.batch.simulation;

/** Ends a process where it stands. Nothing may catch it, so it is no exception. */
final class ProcessDied extends Error {
  private static final long serialVersionUID = 1L;

  ProcessDied(String where) {
    super(where, null, false, false);
  }
}
