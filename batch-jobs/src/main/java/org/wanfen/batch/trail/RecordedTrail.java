package org.wanfen.batch.trail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.operations.Names;
import org.wanfen.batch.operations.TrailQueries;

/** Answers about a trail in a database. */
public final class RecordedTrail implements TrailQueries {

  private final TrailTable table;
  private final TransactionOperations transactions;
  private final Supplier<List<TrailAnchor>> anchors;

  /**
   * A trail in a database.
   *
   * @param anchors heads that were written down elsewhere
   */
  public RecordedTrail(
      JdbcClient jdbc, TransactionOperations transactions, Supplier<List<TrailAnchor>> anchors) {
    this.table = new TrailTable(jdbc);
    this.transactions = transactions;
    this.anchors = anchors;
  }

  @Override
  public List<TrailLine> entries(Wanted wanted) {
    Deque<TrailLine> last = new ArrayDeque<>();
    table.forEach(
        entry -> {
          if (isWanted(entry, wanted)) {
            last.add(line(entry));
          }
          if (last.size() > wanted.most()) {
            last.remove();
          }
        });
    return List.copyOf(last);
  }

  private static boolean isWanted(TrailEntry entry, Wanted wanted) {
    boolean ofFund = wanted.fund().isEmpty() || wanted.fund().equals(entry.fund());
    boolean ofDate = wanted.date().isEmpty() || wanted.date().equals(entry.date());
    return ofFund
        && ofDate
        && wanted.by().filter(name -> !Names.same(name, entry.actor())).isEmpty()
        && wanted.action().filter(action -> !has(entry.action(), action)).isEmpty()
        && (wanted.before().isEmpty() || entry.number() < wanted.before().getAsLong());
  }

  private static boolean has(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
  }

  /** Nobody adds an entry meanwhile. */
  @Override
  public TrailVerdict verify() {
    List<TrailAnchor> known = anchors.get();
    return transactions.execute(
        transaction -> {
          TrailHead head = table.headLocked();
          TrailCheck check = new TrailCheck(known);
          table.forEach(check::add);
          Optional<TrailFault> fault = check.end(head);
          return new TrailVerdict(check.entries(), head.digest(), known.size(), fault);
        });
  }

  static TrailLine line(TrailEntry entry) {
    return new TrailLine(
        entry.number(),
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.fund(),
        entry.date(),
        entry.attempt(),
        entry.reason(),
        entry.outcome(),
        entry.detail(),
        entry.digest());
  }
}
