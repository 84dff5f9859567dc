package org.wanfen.settlement.events;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.Comparator;
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

  private final List<SeenRange> window;
  private final long[][] windowHigh;
  private final int[] nextOfWindow;
  private final int[] line;
  private final int[] file;
  private final long[] idHigh;
  private final long[] idLow;
  private final long[] content;
  private final short[] kind;
  private final int[] order;

  private final LongArrayList duplicates = new LongArrayList();
  private final LongArrayList conflicts = new LongArrayList();
  private final IdDigests.Builder seen = new IdDigests.Builder();
  private final long[] byTypeAndHour = new long[OrderType.values().length * HOURS];
  private long events;
  private long late;
  private long forNextTradingDay;

  private DuplicateSearch(List<IdBlock> blocks, List<SeenRange> window) {
    this.window = window;
    this.windowHigh = window.stream().map(SeenRange::idHigh).toArray(long[][]::new);
    this.nextOfWindow = new int[window.size()];
    int rows = blocks.stream().mapToInt(IdBlock::size).reduce(0, Math::addExact);
    line = new int[rows];
    file = new int[rows];
    idHigh = new long[rows];
    idLow = new long[rows];
    content = new long[rows];
    kind = new short[rows];
    order = new int[rows];
    int at = 0;
    for (IdBlock block : blocks.stream().sorted(Comparator.comparingInt(IdBlock::file)).toList()) {
      int size = block.size();
      System.arraycopy(block.line(), 0, line, at, size);
      Arrays.fill(file, at, at + size, block.file());
      System.arraycopy(block.idHigh(), 0, idHigh, at, size);
      System.arraycopy(block.idLow(), 0, idLow, at, size);
      System.arraycopy(block.content(), 0, content, at, size);
      System.arraycopy(block.kind(), 0, kind, at, size);
      at += size;
    }
    for (int i = 0; i < rows; i++) {
      order[i] = i;
    }
    LongArrays.radixSortIndirect(order, idHigh, true);
  }

  /**
   * Searches.
   *
   * @param blocks tonight's digests, of at most one block a file
   * @param window the digests of each earlier night that counts
   */
  static DuplicateSearch of(List<IdBlock> blocks, List<SeenRange> window) {
    DuplicateSearch search = new DuplicateSearch(blocks, window);
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
    while (from < order.length) {
      int to = from + 1;
      while (to < order.length && idHigh[order[to]] == idHigh[order[from]]) {
        to++;
      }
      sameHigh(from, to);
      from = to;
    }
  }

  /** Takes rows whose digests share the first half: nearly always one row, or repeats of it. */
  private void sameHigh(int from, int to) {
    advanceWindow(idHigh[order[from]]);
    if (to == from + 1) {
      int row = order[from];
      if (!isInWindow(row)) {
        event(row);
      }
      return;
    }
    IntArrayList firsts = new IntArrayList(1);
    for (int i = from; i < to; i++) {
      int row = order[i];
      int first = firstOf(firsts, row);
      if (first >= 0) {
        repeat(row, content[first]);
      } else if (!isInWindow(row)) {
        firsts.add(row);
        event(row);
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
      if (idLow[firsts.getInt(i)] == idLow[row]) {
        return firsts.getInt(i);
      }
    }
    return -1;
  }

  private boolean isInWindow(int row) {
    for (int night = 0; night < nextOfWindow.length; night++) {
      long[] high = windowHigh[night];
      int at = nextOfWindow[night];
      while (at < high.length && high[at] == idHigh[row]) {
        SeenRange theirs = window.get(night);
        if (theirs.idLow(at) == idLow[row]) {
          repeat(row, theirs.content(at));
          return true;
        }
        at++;
      }
    }
    return false;
  }

  private void repeat(int row, long seenContent) {
    long position = RowPosition.of(file[row], line[row]);
    if (content[row] == seenContent) {
      duplicates.add(position);
    } else {
      conflicts.add(position);
    }
  }

  private void event(int row) {
    seen.add(idHigh[row], idLow[row], content[row]);
    events++;
    late += EventKind.late(kind[row]) ? 1 : 0;
    forNextTradingDay += EventKind.forNextTradingDay(kind[row]) ? 1 : 0;
    byTypeAndHour[EventKind.type(kind[row]) * HOURS + EventKind.hour(kind[row])]++;
  }
}
