package org.wanfen.server.people;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/**
 * Passwords, a few at once: each takes a core for a good part of a second, and a night at work
 * needs the cores. Whoever comes meanwhile waits in line, for a while, and not in a line of any
 * length.
 */
final class FewPasswords implements PasswordEncoder {

  private final PasswordEncoder passwords;
  private final Semaphore places;
  private final int mostWaiting;
  private final Duration longestWait;

  /**
   * A few at once of others.
   *
   * @param atOnce how many at once
   * @param mostWaiting how many may wait for their turn
   * @param longestWait how long each waits
   */
  FewPasswords(PasswordEncoder passwords, int atOnce, int mostWaiting, Duration longestWait) {
    this.passwords = Objects.requireNonNull(passwords, "passwords");
    this.places = new Semaphore(atOnce, true);
    this.mostWaiting = mostWaiting;
    this.longestWait = longestWait;
  }

  /**
   * The hash of a password.
   *
   * @throws WanfenException SERVER_BUSY if others are before it for too long
   */
  @Override
  public String encode(CharSequence password) {
    return inTurn(() -> passwords.encode(password));
  }

  /**
   * Whether a hash is of a password.
   *
   * @throws WanfenException SERVER_BUSY if others are before it for too long
   */
  @Override
  public boolean matches(CharSequence password, String hash) {
    return inTurn(() -> passwords.matches(password, hash));
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!place()) {
      throw new WanfenException(
          ErrorCode.SERVER_BUSY,
          "So many passwords are being looked at that this one's turn did not come",
          "Nothing was changed; the password was not looked at.",
          "Try again in a moment.");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean place() {
    // About so many: those who come at the very same moment may get into the line together.
    if (places.availablePermits() == 0 && places.getQueueLength() >= mostWaiting) {
      return false;
    }
    try {
      return places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
