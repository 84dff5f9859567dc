package org.wanfen.settlement.events;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Rows of one file that may become events of one bucket, in the order of their lines.
 *
 * <p>A row is three words: its account; amount, type and whether it is in time; line, time and the
 * length of its event id. One after another in one array, they are filled, sent and read in order.
 *
 * @param file the file's number
 * @param words the rows
 * @param ids the event ids, without anything between them
 */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, not copied for speed
record EventBlock(int file, long[] words, byte[] ids) implements Serializable {

  /** The words of a row. */
  static final int WORDS = 3;

  private static final int AMOUNT_SHIFT = 3;
  private static final int TYPE_SHIFT = 1;
  private static final int LINE_SHIFT = 33;
  private static final int MILLIS_SHIFT = 6;
  private static final int MILLIS_MASK = (1 << 27) - 1;
  private static final int LENGTH_MASK = (1 << MILLIS_SHIFT) - 1;

  int size() {
    return words.length / WORDS;
  }

  int line(int row) {
    return line(words[row * WORDS + 2]);
  }

  static long amountFen(long secondWord) {
    return secondWord >>> AMOUNT_SHIFT;
  }

  static int type(long secondWord) {
    return (int) secondWord >> TYPE_SHIFT & 3;
  }

  static boolean inTime(long secondWord) {
    return (secondWord & 1) != 0;
  }

  static int line(long thirdWord) {
    return (int) (thirdWord >>> LINE_SHIFT);
  }

  static int millisOfDay(long thirdWord) {
    return (int) (thirdWord >>> MILLIS_SHIFT) & MILLIS_MASK;
  }

  /** Where the ids of the rows end. */
  int[] idEnds() {
    int[] ends = new int[size()];
    int end = 0;
    for (int row = 0; row < ends.length; row++) {
      end += ((int) words[row * WORDS + 2] & LENGTH_MASK) + 1;
      ends[row] = end;
    }
    return ends;
  }

  /** Collects the rows of a block. */
  static final class Builder {
    private static final int USUAL_ID_BYTES = 20;

    private final int file;
    private final LongArrayList words;
    private byte[] ids;
    private int idsEnd;

    /** A block of about so many rows. */
    Builder(int file, int expectedRows) {
      this.file = file;
      this.words = new LongArrayList(expectedRows * WORDS);
      this.ids = new byte[expectedRows * USUAL_ID_BYTES];
    }

    /** Adds a row, whose id of 1 to 64 bytes stands in {@code bytes}. */
    void add(Row row, byte[] bytes, int idStart, int idLength) {
      words.add(row.account());
      words.add(
          row.amountFen() << AMOUNT_SHIFT | row.type() << TYPE_SHIFT | (row.inTime() ? 1 : 0));
      words.add(
          (long) row.line() << LINE_SHIFT
              | (long) row.millisOfDay() << MILLIS_SHIFT
              | (idLength - 1));
      if (ids.length - idsEnd < idLength) {
        ids = Arrays.copyOf(ids, Math.addExact(ids.length, Math.max(ids.length, idLength)));
      }
      System.arraycopy(bytes, idStart, ids, idsEnd, idLength);
      idsEnd += idLength;
    }

    EventBlock build() {
      return new EventBlock(file, words.toLongArray(), Arrays.copyOf(ids, idsEnd));
    }
  }

  /**
   * What a block keeps of a row, besides its event id.
   *
   * @param amountFen of at most 13 digits
   */
  record Row(int line, long account, long amountFen, int millisOfDay, int type, boolean inTime) {}
}
