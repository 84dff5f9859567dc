package org.wanfen.batch.trail;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.TrailQueries.TrailFault;

/**
 * Goes through a chain, entry by entry, and keeps the first fault.
 *
 * <p>Whoever can write to the database can write a whole new chain with digests that fit. Only a
 * head that was written down elsewhere shows that, and what was cut off at the end: the
 * certificates carry one each.
 */
final class TrailCheck {

  private final Deque<TrailAnchor> anchors;
  private TrailHead before = TrailHead.NONE;
  private long entries;
  private Optional<TrailFault> fault = Optional.empty();

  TrailCheck(List<TrailAnchor> anchors) {
    this.anchors =
        new ArrayDeque<>(
            anchors.stream()
                .sorted(Comparator.comparingLong(anchor -> anchor.head().number()))
                .toList());
  }

  /** Looks at the next entry. */
  void add(TrailEntry entry) {
    entries++;
    if (fault.isEmpty()) {
      fault = look(entry);
      before = entry.head();
    }
  }

  private Optional<TrailFault> look(TrailEntry entry) {
    long expected = before.number() + 1;
    if (entry.number() != expected) {
      String why =
          entry.number() > expected
              ? "it is missing: after entry " + before.number() + " comes entry " + entry.number()
              : "an entry " + entry.number() + " was put in before it";
      return Optional.of(new TrailFault(expected, why, Optional.empty()));
    }
    if (!entry.computedDigest().equals(entry.digest())) {
      return at(entry, "it was changed: what it says has another digest than it was written with");
    }
    if (!entry.previous().equals(before.digest())) {
      return at(
          entry,
          "it was not written after the entry "
              + before.number()
              + " that is there: one of the two was exchanged, or entries between them were removed");
    }
    return anchored(entry);
  }

  private Optional<TrailFault> anchored(TrailEntry entry) {
    Optional<TrailFault> found = Optional.empty();
    while (!anchors.isEmpty() && anchors.peek().head().number() <= entry.number()) {
      TrailAnchor anchor = anchors.remove();
      if (found.isEmpty() && !anchor.head().equals(entry.head())) {
        found =
            at(
                entry,
                anchor.by()
                    + " knows it with another digest: it or an entry before it was changed, and the"
                    + " chain written anew");
      }
    }
    return found;
  }

  private static Optional<TrailFault> at(TrailEntry entry, String why) {
    return Optional.of(new TrailFault(entry.number(), why, Optional.of(RecordedTrail.line(entry))));
  }

  /**
   * Ends it.
   *
   * @param head the head on record
   * @return the first fault, if there is one
   */
  Optional<TrailFault> end(TrailHead head) {
    if (fault.isPresent()) {
      return fault;
    }
    long next = before.number() + 1;
    if (!anchors.isEmpty()) {
      String why = "it is missing, with all after it: " + anchors.peek().by() + " knows of more";
      return Optional.of(new TrailFault(next, why, Optional.empty()));
    }
    if (head.number() > before.number()) {
      String why = "it is missing, with all after it: the head is entry " + head.number();
      return Optional.of(new TrailFault(next, why, Optional.empty()));
    }
    if (!head.equals(before)) {
      String why = "the head on record is another: entry " + head.number() + ", " + head.digest();
      return Optional.of(new TrailFault(before.number(), why, Optional.empty()));
    }
    return Optional.empty();
  }

  /** How many entries there were. */
  long entries() {
    return entries;
  }
}
