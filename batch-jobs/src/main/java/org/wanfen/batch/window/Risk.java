package org.wanfen.batch.window;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the deadline is at risk, without flapping: an expected end after the deadline has to last
 * for ten seconds, and so has one that is early enough again, by a margin.
 */
final class Risk {

  static final Duration LASTS = Duration.ofSeconds(10);

  private final Instant deadline;
  private final Duration margin;
  private boolean raised;
  private Instant otherwiseSince;

  /**
   * About a deadline.
   *
   * @param margin by how much the expected end must be early for the risk to be over
   */
  Risk(Instant deadline, Duration margin) {
    this.deadline = deadline;
    this.margin = margin;
  }

  /** Whether it is at risk, by what is expected now. */
  boolean judge(Instant now, Instant expectedEnd) {
    boolean otherwise =
        raised ? !expectedEnd.plus(margin).isAfter(deadline) : expectedEnd.isAfter(deadline);
    if (!otherwise) {
      otherwiseSince = null;
    } else if (otherwiseSince == null) {
      otherwiseSince = now;
    }
    if (otherwise && !now.isBefore(otherwiseSince.plus(LASTS))) {
      raised = !raised;
      otherwiseSince = null;
    }
    return raised;
  }
}
