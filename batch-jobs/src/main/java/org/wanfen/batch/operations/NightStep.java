package org.wanfen.batch.operations;

/** The steps of a night, in their order. */
public enum NightStep {
  /** Inputs are copied and the plan is fixed. */
  FREEZE("freeze"),
  /** The feed is read and compared with its manifest. */
  VERIFY_FEED("verifyFeed"),
  /** Fees and the day's pool. */
  STRIKE_POOL("strikePool"),
  /** The day's events on every account, and the shares in whole fen. */
  SETTLE("settle"),
  /** Who gets the left-over fen. */
  CUT_RESIDUE("cutResidue"),
  /** The register of the night, to a branch of its own. */
  WRITE("write"),
  /** What was written is read back. */
  AUDIT("audit"),
  /** All checks. */
  RECONCILE("reconcile"),
  /** What was audited becomes what everyone sees. */
  PUBLISH("publish"),
  /** The summary is kept. */
  REPORT("report");

  private final String key;

  NightStep(String key) {
    this.key = key;
  }

  /** The name under which the step is recorded and shown. */
  public String key() {
    return key;
  }
}
