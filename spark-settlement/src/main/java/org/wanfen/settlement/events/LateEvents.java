package org.wanfen.settlement.events;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.wanfen.settlement.events.FeedOnSpark.Reading;

/** The late events of a feed, with what became of each. */
public final class LateEvents {

  private LateEvents() {}

  /** How many there are. */
  public static long count(Reading reading) {
    return reading.findings().stream().mapToLong(DuplicateFindings::late).sum();
  }

  /**
   * Where they are.
   *
   * @param reading what reading the feed came to
   * @param rejected the events that were rejected
   */
  public static RowFindings of(Reading reading, RowFindings rejected) {
    SkippedRows skipped = reading.skipped();
    RowFindings rows = reading.late();
    Long2ObjectOpenHashMap<LateOutcome> outcomes = new Long2ObjectOpenHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      long position = rows.position(i);
      if (!skipped.linesOf(RowPosition.file(position)).get(RowPosition.line(position))) {
        outcomes.put(position, LateOutcome.ACCEPTED);
      }
    }
    for (int i = 0; i < rejected.size(); i++) {
      LateOutcome outcome = LateOutcome.of(rejected.reason(i));
      outcomes.computeIfPresent(rejected.position(i), (position, accepted) -> outcome);
    }
    if (outcomes.size() != count(reading)) {
      throw new IllegalStateException(
          outcomes.size() + " late events by their rows, " + count(reading) + " by their ids");
    }
    RowFindings late = new RowFindings(LateOutcome.values());
    outcomes.forEach(late::add);
    return late;
  }
}
