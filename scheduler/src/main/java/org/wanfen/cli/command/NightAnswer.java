package org.wanfen.cli.command;

import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.cli.screen.NightTable;
import org.wanfen.cli.screen.Terminal;
import org.wanfen.fund.failure.Outcome;

/** How a night ended, for the person who asked for it. */
final class NightAnswer {

  private NightAnswer() {}

  /**
   * Prints the night's line and what became of it.
   *
   * @throws org.wanfen.fund.failure.WanfenException the notice of a night that is held or was
   *     stopped, to be told like every refusal
   */
  static Outcome show(Terminal terminal, NightResult night) {
    terminal.out().println(NightTable.header());
    terminal.out().println(NightTable.line(night));
    terminal.out().println(night.fund() + " " + night.date() + ": " + ending(night));
    night
        .notice()
        .ifPresent(
            why -> {
              throw why;
            });
    return night.outcome();
  }

  private static String ending(NightResult night) {
    return switch (night.state()) {
      case PUBLISHED -> night.changed() ? "published" : "published before, nothing changed";
      case MOCKED -> "mock run, nothing published";
      case HELD, QUARANTINED -> "held, nothing published";
      case STOPPED -> "stopped, nothing published";
      case RUNNING, FAILED, REFUSED, PUBLISHING, DISCARDED -> word(night.state());
    };
  }

  /** A state as a word. */
  static String word(NightState state) {
    return state.name().toLowerCase(java.util.Locale.ROOT);
  }
}
