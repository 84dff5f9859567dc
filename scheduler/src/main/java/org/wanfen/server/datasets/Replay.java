package org.wanfen.server.datasets;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * A replay.
 *
 * @param dataset the dataset's folder
 * @param by who asked for it
 * @param at when
 * @param status how it ended: 0 if all was as expected; empty while at work
 * @param lines the last lines that it printed
 */
public record Replay(
    String dataset, String by, Instant at, OptionalInt status, List<String> lines) {

  /** Copies. */
  public Replay {
    lines = List.copyOf(lines);
  }

  static Replay begun(String dataset, String by, Instant at) {
    return new Replay(dataset, by, at, OptionalInt.empty(), List.of());
  }

  Replay as(OptionalInt now, List<String> printed) {
    return new Replay(dataset, by, at, now, printed);
  }

  /** Whether it has not ended yet. */
  public boolean isAtWork() {
    return status.isEmpty();
  }

  /** How it stands: {@code RUNNING}, {@code EXPECTED} or {@code NOT_EXPECTED}. */
  public String state() {
    if (isAtWork()) {
      return "RUNNING";
    }
    return status.getAsInt() == 0 ? "EXPECTED" : "NOT_EXPECTED";
  }
}
