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
    private long[] idHigh = new long[1024];
    private long[] idLow = new long[1024];
    private long[] content = new long[1024];

    void add(long newIdHigh, long newIdLow, long newContent) {
      if (size == idHigh.length) {
        int capacity = size * 2;
        idHigh = Arrays.copyOf(idHigh, capacity);
        idLow = Arrays.copyOf(idLow, capacity);
        content = Arrays.copyOf(content, capacity);
      }
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
