package org.wanfen.batch.operations;

/** The steps of a night, in their order. */
public enum NightStep {
  /** Inputs are copied and the plan is fixed. */
  FREEZE("freeze", WorkUnit.NONE),
  /** The feed is read and compared with its manifest. */
  VERIFY_FEED("verifyFeed", WorkUnit.ROWS),
  /** Fees and the day's pool. */
  STRIKE_POOL("strikePool", WorkUnit.NONE),
  /** The day's events on every account, and the shares in whole fen. */
  SETTLE("settle", WorkUnit.ACCOUNTS),
  /** Who gets the left-over fen. */
  CUT_RESIDUE("cutResidue", WorkUnit.ACCOUNTS),
  /** The register of the night, to a branch of its own. */
  WRITE("write", WorkUnit.ACCOUNTS),
  /** What was written is read back. */
  AUDIT("audit", WorkUnit.ACCOUNTS),
  /** All checks. */
  RECONCILE("reconcile", WorkUnit.NONE),
  /** The digest of the register that was audited. */
  DIGEST("digest", WorkUnit.ACCOUNTS),
  /** What was audited becomes what everyone sees, with its certificate. */
  PUBLISH("publish", WorkUnit.NONE),
  /** The summary is kept. */
  REPORT("report", WorkUnit.NONE);

  private final String key;
  private final WorkUnit unit;

  NightStep(String key, WorkUnit unit) {
    this.key = key;
    this.unit = unit;
  }

  /** The name under which the step is recorded and shown. */
  public String key() {
    return key;
  }

  /** What its progress is counted in. */
  public WorkUnit unit() {
    return unit;
  }

  /**
   * The step of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static NightStep of(String key) {
    for (NightStep step : values()) {
      if (step.key.equals(key)) {
        return step;
      }
    }
    throw new IllegalArgumentException("no step is called " + key);
  }
}
