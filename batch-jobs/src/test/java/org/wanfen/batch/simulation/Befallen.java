package org.wanfen.batch.simulation;

/** A fault that has befallen an action, for the port to tell in its own way. */
final class Befallen extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  Befallen(Fault fault, Action action) {
    super(fault + " at " + action.name(), null, false, false);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
