package org.wanfen.batch.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * A warning about a night at work.
 *
 * @param code what it is about
 * @param step the step that it was raised in; empty if there was none at work
 * @param part the part of the step that it names, for example {@code bucket 17}
 * @param since since when that has been so; for a straggler, when it began
 * @param raisedAt when it was noticed
 * @param clearedAt when it was so no longer; empty while in force
 * @param detail in words, as of when it was raised
 */
public record NightWarning(
    WarningCode code,
    Optional<NightStep> step,
    Optional<String> part,
    Instant since,
    Instant raisedAt,
    Optional<Instant> clearedAt,
    String detail) {

  /** A warning that comes into force. */
  public static NightWarning raised(
      WarningCode code, Optional<NightStep> step, Instant since, Instant at, String detail) {
    return new NightWarning(code, step, Optional.empty(), since, at, Optional.empty(), detail);
  }

  /** The same, about a part of the step. */
  public NightWarning about(String name) {
    return new NightWarning(code, step, Optional.of(name), since, raisedAt, clearedAt, detail);
  }

  /** The same, no longer in force. */
  public NightWarning cleared(Instant at) {
    return new NightWarning(code, step, part, since, raisedAt, Optional.of(at), detail);
  }

  /** Whether it is still so, as far as was seen. */
  public boolean inForce() {
    return clearedAt.isEmpty();
  }
}
