package org.wanfen.server.security;

import java.util.Optional;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.batch.trail.TrailHead;
import org.wanfen.fund.failure.ErrorCode;

/** Has an entry in the trail for everyone who was turned away. */
public final class TurnedAway {

  private static final String SIGN_IN = "sign in";

  private final ActionTrail trail;

  TurnedAway(ActionTrail trail) {
    this.trail = trail;
  }

  void wrongPassword(String name, boolean locked) {
    add(name, SIGN_IN, locked ? "wrong password; locked out for a while" : "wrong password");
  }

  /**
   * Somebody asked for what the roles do not allow.
   *
   * @param by who
   * @param method what was asked
   * @param path of which address
   */
  void notAllowed(String by, String method, String path) {
    add(by, "page", method + " " + path);
  }

  private void add(String by, String action, String detail) {
    Asked asked =
        new Asked(
            by, action, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    TrailHead unused = trail.add(asked, ErrorCode.NOT_ALLOWED.name(), Optional.of(detail));
  }
}
