package org.wanfen.batch.metrics;

/**
 * Everything that is told to a monitoring system: name, unit and meaning. All carry the label
 * {@code fund}. Names once given keep their meaning.
 */
enum Figure {
  AT_WORK("wanfen.night.at.work", "", "1 while a night is at work in this process, else 0."),
  STATE("wanfen.night.state", "", "1 for the state that the night is in, 0 for the others."),
  DATE("wanfen.night.date.timestamp", "seconds", "Midnight UTC of the night's business date."),
  ATTEMPT("wanfen.night.attempt", "", "Which attempt at the date it is, from 1."),
  STARTED("wanfen.night.started.timestamp", "seconds", "When the night opened."),
  DEADLINE("wanfen.night.deadline.timestamp", "seconds", "When its window closes."),
  EXPECTED_END(
      "wanfen.night.expected.end.timestamp",
      "seconds",
      "When it will have ended; absent where there is too little to go by."),
  WINDOW_LEFT(
      "wanfen.night.window.left",
      "seconds",
      "Seconds left until the deadline when it was last seen at work; negative after it."),
  AT_RISK("wanfen.night.at.risk", "", "1 while it is expected to end after its deadline."),
  OVERDUE("wanfen.night.overdue", "", "1 if it was at work, or open, after its deadline."),
  STRAGGLERS("wanfen.night.stragglers", "", "Parts of the step at work that lag behind."),
  STEP_SECONDS("wanfen.night.step", "seconds", "How long the last run of a step took."),
  STEP_DONE("wanfen.night.step.done", "units", "Accounts or rows that a step has done."),
  STEP_PLANNED("wanfen.night.step.planned", "units", "Accounts or rows that a step is of."),
  ACCOUNTS("wanfen.night.accounts", "", "Accounts in the register after the night."),
  EVENTS("wanfen.night.events", "", "Rows of the feed by what became of them."),
  LATE_EVENTS("wanfen.night.late.events", "", "Events whose day is before the business date."),
  POOL("wanfen.night.pool", "fen", "The pool that was shared out."),
  RESIDUE("wanfen.night.residue", "fen", "Fen left over by the shares in whole fen, given singly."),
  CHECKS("wanfen.night.checks", "", "Checks of the reconciliation by their result."),
  FEED_BYTES("wanfen.night.feed", "bytes", "Size of the feed's files as stored."),
  WRITTEN_BYTES("wanfen.night.written", "bytes", "Size of the register's files written."),
  WRITTEN_FILES("wanfen.night.written.files", "", "Files of the register written."),
  PUBLISHED_DATE(
      "wanfen.published.date.timestamp", "seconds", "Midnight UTC of the last date published."),
  ACTIONS("wanfen.actions", "", "What people asked for, by action and what came of it.");

  private final String key;
  private final String unit;
  private final String meaning;

  Figure(String key, String unit, String meaning) {
    this.key = key;
    this.unit = unit;
    this.meaning = meaning;
  }

  /** Its name in Micrometer. */
  String key() {
    return key;
  }

  /** Its unit in the plural; empty for counts and flags. */
  String unit() {
    return unit;
  }

  /** What it means, in a sentence. */
  String meaning() {
    return meaning;
  }

  /** Whether it only ever grows. */
  boolean counts() {
    return this == ACTIONS;
  }
}
