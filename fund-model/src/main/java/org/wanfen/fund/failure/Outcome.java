package org.wanfen.fund.failure;

/** How a piece of work ended, as the exit status of the command that asked for it. */
public enum Outcome {
  /** Done, or nothing to do. */
  DONE(0),
  /** A fault of the machine, or a finding of a comparison. */
  FAILED(1),
  /** Wrong usage: something named that does not exist. */
  USAGE(2),
  /** Refused: what came in is wrong, or the action is against the rules. */
  REFUSED(3),
  /** The night is held for a person to decide. */
  HELD(4),
  /** In use elsewhere, or already done with other inputs. */
  BUSY(5);

  private final int exitStatus;

  Outcome(int exitStatus) {
    this.exitStatus = exitStatus;
  }

  /** The exit status of the command, 0 to 5. */
  public int exitStatus() {
    return exitStatus;
  }
}
