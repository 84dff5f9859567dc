package org.wanfen.batch.lease;

import java.time.Instant;

/**
 * A lease as it stands in the database.
 *
 * @param holder who holds it
 * @param token increases each time it is taken
 * @param expiresAt when it may be taken over
 */
record LeaseRow(String holder, long token, Instant expiresAt) {

  boolean expired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
