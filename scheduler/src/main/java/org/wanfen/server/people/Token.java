package org.wanfen.server.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A program's way in; the secret itself is kept nowhere.
 *
 * @param id names it
 * @param person the name of the person that it acts for
 * @param whatFor what it is for, in the person's words
 * @param createdAt when it was made
 * @param expiresAt until when it counts
 * @param revokedAt when it was taken back; empty: it was not
 */
public record Token(
    String id,
    String person,
    String whatFor,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> revokedAt) {

  /**
   * A token that was just made.
   *
   * @param token the token
   * @param secret what programs show; known nowhere else
   */
  public record Issued(Token token, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
      return token.toString();
    }
  }

  /** Whether it counts at a moment. */
  public boolean countsAt(Instant at) {
    return revokedAt.isEmpty() && at.isBefore(expiresAt);
  }
}
