package org.wanfen.settlement.events;

import java.io.Serializable;
import java.util.Arrays;

/** Digests of rows of one file that may become events, in the order of their lines. */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, not copied for speed
record IdBlock(int file, int[] line, long[] idHigh, long[] idLow, long[] content, short[] kind)
    implements Serializable {

  int size() {
    return line.length;
  }

  /** Collects the rows of a block. */
  static final class Builder {
    private final int file;
    private int size;
    private int[] line = new int[16];
    private long[] idHigh = new long[16];
    private long[] idLow = new long[16];
    private long[] content = new long[16];
    private short[] kind = new short[16];

    Builder(int file) {
      this.file = file;
    }

    void add(int newLine, long newIdHigh, long newIdLow, long newContent, short newKind) {
      if (size == line.length) {
        int capacity = size * 2;
        line = Arrays.copyOf(line, capacity);
        idHigh = Arrays.copyOf(idHigh, capacity);
        idLow = Arrays.copyOf(idLow, capacity);
        content = Arrays.copyOf(content, capacity);
        kind = Arrays.copyOf(kind, capacity);
      }
      line[size] = newLine;
      idHigh[size] = newIdHigh;
      idLow[size] = newIdLow;
      content[size] = newContent;
      kind[size++] = newKind;
    }

    IdBlock build() {
      return new IdBlock(
          file,
          Arrays.copyOf(line, size),
          Arrays.copyOf(idHigh, size),
          Arrays.copyOf(idLow, size),
          Arrays.copyOf(content, size),
          Arrays.copyOf(kind, size));
    }
  }
}
