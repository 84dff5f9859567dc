package org.wanfen.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.batch.trail.TrailHead;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.server.people.Token;

/**
 * Has an entry in the trail for everyone who was turned away. Of those whom nobody knows, so many a
 * minute; how many more there were is told by the next: a stranger cannot fill the disk.
 */
public final class TurnedAway {

  /** Whom entries name who has not signed in. */
  public static final String NOBODY = "nobody";

  static final int MOST_STRANGERS = 30;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_CHARACTERS = 300;
  private static final String SIGN_IN = "sign in";

  private final ActionTrail trail;
  private final Clock clock;
  private Instant minute = Instant.MIN;
  private int strangers;

  TurnedAway(ActionTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  void wrongPassword(String name, boolean locked) {
    add(name, SIGN_IN, locked ? "wrong password; locked out for a while" : "wrong password");
  }

  void locked(String name) {
    stranger(SIGN_IN, "tried as " + name + ", who is locked out");
  }

  void tooMany() {
    stranger(SIGN_IN, "too many at once; the password was not looked at");
  }

  /** The name is not told: it may be a password that was typed into the wrong field. */
  void unknownName() {
    stranger(SIGN_IN, "unknown name");
  }

  /**
   * Somebody asked for what the roles do not allow.
   *
   * @param by who
   * @param way {@code page} or {@code api}
   * @param method what was asked
   * @param path of which address
   */
  void notAllowed(String by, String way, String method, String path) {
    if (by.equals(NOBODY)) {
      stranger(way, method + " " + path);
    } else {
      add(by, way, method + " " + path);
    }
  }

  /**
   * Somebody showed a token that does not count: whose it is, or was, is told if that is known. As
   * many a minute as of strangers, for a program that was forgotten goes on asking.
   */
  void badToken(Optional<Token> token, String method, String path) {
    few(
        token.map(Token::person).orElse(NOBODY),
        ApiRefusal.WAY,
        method
            + " "
            + path
            + token.map(it -> " with token " + it.id() + ", which does not count").orElse(""));
  }

  private void stranger(String action, String detail) {
    few(NOBODY, action, detail);
  }

  private void few(String by, String action, String detail) {
    int before = countStranger();
    if (before < 0) {
      return;
    }
    String more = before == 0 ? "" : " (and " + before + " others before, not told one by one)";
    add(by, action, shortened(detail) + more);
  }

  /** How many went untold in the minute before; -1 if this one does, too. */
  private synchronized int countStranger() {
    Instant now = clock.instant();
    if (minute.isBefore(now.minus(MINUTE))) {
      int untold = Math.max(0, strangers - MOST_STRANGERS);
      minute = now;
      strangers = 1;
      return untold;
    }
    strangers++;
    return strangers <= MOST_STRANGERS ? 0 : -1;
  }

  private void add(String by, String action, String detail) {
    Asked asked =
        new Asked(
            by, action, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    TrailHead unused =
        trail.add(asked, ErrorCode.NOT_ALLOWED.name(), Optional.of(shortened(detail)));
  }

  private static String shortened(String detail) {
    return detail.length() <= MOST_CHARACTERS ? detail : detail.substring(0, MOST_CHARACTERS) + "…";
  }
}
