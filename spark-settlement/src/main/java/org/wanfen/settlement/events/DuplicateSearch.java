package org.wanfen.settlement.events;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;
import org.wanfen.fund.order.OrderType;

/**
 * Tells events from rows whose id was seen before, for one range of event ids.
 *
 * <p>Tonight's digests are sorted, keeping the order of the rows among equals, and merged with the
 * sorted digests of each night of the window. Of the rows with one id the first is an event, unless
 * the window has the id; every other repeats it or conflicts with it.
 */
final class DuplicateSearch {

  private static final int HOURS = 24;

  private final SortedIds rows;
  private final List<SeenRange> window;
  private final long[][] windowHigh;
  private final int[] nextOfWindow;

  private final LongArrayList duplicates = new LongArrayList();
  private final LongArrayList conflicts = new LongArrayList();
  private final IdDigests.Builder seen;
  private final long[] byTypeAndHour = new long[OrderType.values().length * HOURS];
  private long events;
  private long late;
  private long forNextTradingDay;

  private DuplicateSearch(SortedIds rows, List<SeenRange> window) {
    this.rows = rows;
    this.window = window;
    this.windowHigh = window.stream().map(SeenRange::idHigh).toArray(long[][]::new);
    this.nextOfWindow = new int[window.size()];
    this.seen = new IdDigests.Builder(rows.size());
  }

  /**
   * Searches.
   *
   * @param blocks tonight's digests, of at most one block a file
   * @param window the digests of each earlier night that counts
   */
  static DuplicateSearch of(List<IdBlock> blocks, List<SeenRange> window) {
    DuplicateSearch search = new DuplicateSearch(SortedIds.of(blocks), window);
    search.run();
    return search;
  }

  /** What was found. */
  DuplicateFindings findings() {
    return new DuplicateFindings(
        duplicates.toLongArray(),
        conflicts.toLongArray(),
        events,
        late,
        forNextTradingDay,
        byTypeAndHour);
  }

  /** The ids of tonight's events, sorted. */
  IdDigests seen() {
    return seen.build();
  }

  private void run() {
    int from = 0;
    while (from < rows.size()) {
      long high = rows.idHigh(from);
      int to = from + 1;
      while (to < rows.size() && rows.idHigh(to) == high) {
        to++;
      }
      advanceWindow(high);
      sameHigh(high, from, to);
      from = to;
    }
  }

  /** Takes rows whose digests share the first half: nearly always one row, or repeats of it. */
  private void sameHigh(long high, int from, int to) {
    if (to == from + 1) {
      if (!isInWindow(high, from)) {
        event(high, from);
      }
      return;
    }
    IntArrayList firsts = new IntArrayList(1);
    for (int row = from; row < to; row++) {
      int first = firstOf(firsts, row);
      if (first >= 0) {
        repeat(row, rows.content(first));
      } else if (!isInWindow(high, row)) {
        firsts.add(row);
        event(high, row);
      }
    }
  }

  private void advanceWindow(long high) {
    for (int night = 0; night < nextOfWindow.length; night++) {
      long[] theirs = windowHigh[night];
      int next = nextOfWindow[night];
      while (next < theirs.length && theirs[next] < high) {
        next++;
      }
      nextOfWindow[night] = next;
    }
  }

  private int firstOf(IntArrayList firsts, int row) {
    for (int i = 0; i < firsts.size(); i++) {
      if (rows.idLow(firsts.getInt(i)) == rows.idLow(row)) {
        return firsts.getInt(i);
      }
    }
    return -1;
  }

  private boolean isInWindow(long idHigh, int row) {
    for (int night = 0; night < nextOfWindow.length; night++) {
      long[] theirHigh = windowHigh[night];
      int at = nextOfWindow[night];
      while (at < theirHigh.length && theirHigh[at] == idHigh) {
        SeenRange theirs = window.get(night);
        if (theirs.idLow(at) == rows.idLow(row)) {
          repeat(row, theirs.content(at));
          return true;
        }
        at++;
      }
    }
    return false;
  }

  private void repeat(int row, long seenContent) {
    long position = IdBlock.position(rows.place(row));
    if (rows.content(row) == seenContent) {
      duplicates.add(position);
    } else {
      conflicts.add(position);
    }
  }

  private void event(long idHigh, int row) {
    seen.add(idHigh, rows.idLow(row), rows.content(row));
    short kind = IdBlock.kind(rows.place(row));
    events++;
    late += EventKind.late(kind) ? 1 : 0;
    forNextTradingDay += EventKind.forNextTradingDay(kind) ? 1 : 0;
    byTypeAndHour[EventKind.type(kind) * HOURS + EventKind.hour(kind)]++;
  }
}
