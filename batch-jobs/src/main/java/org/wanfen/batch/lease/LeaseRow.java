package org.wanfen.batch.lease;

import java.time.Instant;
import java.util.Optional;

/**
 * A lease as it stands in the database.
 *
 * @param holder who holds it
 * @param token increases each time it is taken
 * @param expiresAt when it may be taken over
 * @param givenBack whether the run that had it has given it back
 * @param takenFrom the holder before, if that one never gave it back
 */
public record LeaseRow(
    String holder, long token, Instant expiresAt, boolean givenBack, Optional<String> takenFrom) {

  /** Whether a run that is alive holds it, as far as its expiry tells. */
  public boolean held(Instant now) {
    return !expired(now);
  }

  boolean expired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
