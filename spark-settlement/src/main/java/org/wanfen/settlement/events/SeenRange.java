package org.wanfen.settlement.events;

import java.util.function.Supplier;

/**
 * The ids that an earlier night has seen, of one range, sorted by the first half of their digests.
 *
 * <p>Nearly every search ends with the first halves: the others are read when they are first asked
 * for.
 */
final class SeenRange {

  private final long[] idHigh;
  private final Supplier<long[]> readIdLow;
  private final Supplier<long[]> readContent;
  private long[] idLow;
  private long[] content;

  SeenRange(long[] idHigh, Supplier<long[]> readIdLow, Supplier<long[]> readContent) {
    this.idHigh = idHigh;
    this.readIdLow = readIdLow;
    this.readContent = readContent;
  }

  /** The first halves, ascending. */
  long[] idHigh() {
    return idHigh;
  }

  /** The second half of an id. */
  long idLow(int i) {
    if (idLow == null) {
      idLow = aligned(readIdLow.get());
    }
    return idLow[i];
  }

  /** The digest of what the event of an id said. */
  long content(int i) {
    if (content == null) {
      content = aligned(readContent.get());
    }
    return content[i];
  }

  private long[] aligned(long[] column) {
    if (column.length != idHigh.length) {
      throw new IllegalStateException(
          column.length + " values for " + idHigh.length + " event ids of an earlier night");
    }
    return column;
  }
}
