package org.wanfen.server.console;

import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightState;
import org.wanfen.server.people.Role;

/** What somebody may do about a night. */
enum NightAction {
  START("start", Role.OPERATOR, Asks.FOR_BOTH),
  MOCK("mock", Role.OPERATOR, Asks.FOR_BOTH),
  STOP("stop", Role.OPERATOR, Asks.FOR_REASON),
  RESUME("resume", Role.OPERATOR, Asks.FOR_BOTH),
  ACCEPT_QUARANTINE("accept-quarantine", Role.OPERATOR, Asks.FOR_BOTH),
  DISCARD("discard", Role.OPERATOR, Asks.FOR_REASON),
  RELEASE("release", Role.APPROVER, Asks.FOR_REASON);

  private final String path;
  private final Role role;
  private final Asks asks;

  /** What the form asks for. */
  private enum Asks {
    FOR_REASON,
    FOR_BOTH
  }

  NightAction(String path, Role role, Asks asks) {
    this.path = path;
    this.role = role;
    this.asks = asks;
  }

  /** The action of an address; empty if there is none. */
  static Optional<NightAction> of(String path) {
    for (NightAction action : values()) {
      if (action.path.equals(path)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  /** The last part of its address. */
  public String path() {
    return path;
  }

  /** The role that may. */
  public Role role() {
    return role;
  }

  /** Whether it needs to know where the feed comes in. */
  public boolean needsInbox() {
    return asks == Asks.FOR_BOTH;
  }

  /** Whether it is grave: it gives something up, or cannot be taken back. */
  public boolean grave() {
    return this == DISCARD || this == RELEASE;
  }

  /** Whether it is what people mostly come for. */
  public boolean main() {
    return this == START || this == RESUME;
  }

  /**
   * Whether it makes sense about a night as it stands. What is decided in the end is for the
   * operations to say.
   *
   * @param night the last attempt; empty if there was none
   * @param next whether the date is the next to be published
   * @param atWorkHere whether this server has it at work
   */
  boolean fits(Optional<NightDetails> night, boolean next, boolean atWorkHere) {
    if (night.isEmpty()) {
      return (this == START || this == MOCK) && next && !atWorkHere;
    }
    NightState state = night.get().night().state();
    boolean mock = night.get().night().mock();
    return switch (this) {
      case START -> next && !atWorkHere && (mock || !state.open());
      case MOCK -> next && !atWorkHere && (mock || !atWork(state));
      case STOP -> state == NightState.RUNNING;
      case RESUME -> !mock && !atWorkHere && night.get().mayGoOn();
      case ACCEPT_QUARANTINE -> !mock && state == NightState.QUARANTINED;
      case DISCARD -> !mock && state.discardable();
      case RELEASE -> !mock && state == NightState.HELD;
    };
  }

  private static boolean atWork(NightState state) {
    return state == NightState.RUNNING || state == NightState.PUBLISHING;
  }
}
