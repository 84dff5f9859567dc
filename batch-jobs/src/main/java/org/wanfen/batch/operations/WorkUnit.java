package org.wanfen.batch.operations;

/** What the progress of a step is counted in. */
public enum WorkUnit {
  /** Accounts of the register. */
  ACCOUNTS("accounts"),
  /** Rows of the feed. */
  ROWS("rows"),
  /** Nothing: the step is short whatever the night is. */
  NONE("");

  private final String word;

  WorkUnit(String word) {
    this.word = word;
  }

  /** As people read it; empty for {@link #NONE}. */
  public String word() {
    return word;
  }
}
