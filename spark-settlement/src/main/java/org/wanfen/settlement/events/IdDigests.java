package org.wanfen.settlement.events;

import java.util.Arrays;

/** Event ids as 128-bit digests with a digest of their content, sorted by the first half. */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, not copied for speed
record IdDigests(long[] idHigh, long[] idLow, long[] content) {

  int size() {
    return idHigh.length;
  }

  /** Collects digests that come sorted. */
  static final class Builder {
    private int size;
    private final long[] idHigh;
    private final long[] idLow;
    private final long[] content;

    /** Room for so many. */
    Builder(int most) {
      this.idHigh = new long[most];
      this.idLow = new long[most];
      this.content = new long[most];
    }

    void add(long newIdHigh, long newIdLow, long newContent) {
      idHigh[size] = newIdHigh;
      idLow[size] = newIdLow;
      content[size++] = newContent;
    }

    IdDigests build() {
      return new IdDigests(
          Arrays.copyOf(idHigh, size), Arrays.copyOf(idLow, size), Arrays.copyOf(content, size));
    }
  }
}
