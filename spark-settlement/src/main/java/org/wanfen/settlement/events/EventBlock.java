package org.wanfen.settlement.events;

import java.io.Serializable;
import java.util.Arrays;

/** Rows of one file that may become events of one bucket, in columns. */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, not copied for speed
record EventBlock(
    int file,
    int[] line,
    long[] account,
    long[] amountFen,
    int[] millisOfDay,
    byte[] type,
    boolean[] inTime,
    byte[] ids,
    int[] idEnd)
    implements Serializable {

  int size() {
    return line.length;
  }

  /** Collects the rows of a block. */
  static final class Builder {
    private final int file;
    private int size;
    private int[] line = new int[16];
    private long[] account = new long[16];
    private long[] amountFen = new long[16];
    private int[] millisOfDay = new int[16];
    private byte[] type = new byte[16];
    private boolean[] inTime = new boolean[16];
    private byte[] ids = new byte[256];
    private int[] idEnd = new int[16];

    Builder(int file) {
      this.file = file;
    }

    void add(Row row, byte[] bytes, int idStart, int idLength) {
      if (size == line.length) {
        grow();
      }
      line[size] = row.line();
      account[size] = row.account();
      amountFen[size] = row.amountFen();
      millisOfDay[size] = row.millisOfDay();
      type[size] = row.type();
      inTime[size] = row.inTime();
      int start = size == 0 ? 0 : idEnd[size - 1];
      if (start + idLength > ids.length) {
        ids = Arrays.copyOf(ids, Math.max(ids.length * 2, start + idLength));
      }
      System.arraycopy(bytes, idStart, ids, start, idLength);
      idEnd[size++] = start + idLength;
    }

    private void grow() {
      int capacity = size * 2;
      line = Arrays.copyOf(line, capacity);
      account = Arrays.copyOf(account, capacity);
      amountFen = Arrays.copyOf(amountFen, capacity);
      millisOfDay = Arrays.copyOf(millisOfDay, capacity);
      type = Arrays.copyOf(type, capacity);
      inTime = Arrays.copyOf(inTime, capacity);
      idEnd = Arrays.copyOf(idEnd, capacity);
    }

    EventBlock build() {
      return new EventBlock(
          file,
          Arrays.copyOf(line, size),
          Arrays.copyOf(account, size),
          Arrays.copyOf(amountFen, size),
          Arrays.copyOf(millisOfDay, size),
          Arrays.copyOf(type, size),
          Arrays.copyOf(inTime, size),
          Arrays.copyOf(ids, size == 0 ? 0 : idEnd[size - 1]),
          Arrays.copyOf(idEnd, size));
    }
  }

  /** What a block keeps of a row, besides its event id. */
  record Row(int line, long account, long amountFen, int millisOfDay, byte type, boolean inTime) {}
}
