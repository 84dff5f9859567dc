package org.wanfen.settlement.events;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.Serializable;

/**
 * Digests of rows of one file that may become events, in the order of their lines.
 *
 * <p>A row is four words: the two halves of its id's digest, the digest of what it says, and its
 * place. One after another in one array, they are filled, sent and sorted together.
 *
 * @param file the file's number
 * @param words the rows
 */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, not copied for speed
record IdBlock(int file, long[] words) implements Serializable {

  /** The words of a row. */
  static final int WORDS = 4;

  private static final int FILE_SHIFT = 40;
  private static final int LINE_SHIFT = 9;
  private static final int LINE_MASK = Integer.MAX_VALUE;
  private static final int KIND_MASK = (1 << LINE_SHIFT) - 1;

  int size() {
    return words.length / WORDS;
  }

  /** The kind of a row's event, see {@link EventKind}. */
  static short kind(long place) {
    return (short) (place & KIND_MASK);
  }

  /** Where a row stands, see {@link RowPosition}. */
  static long position(long place) {
    return RowPosition.of((int) (place >>> FILE_SHIFT), (int) (place >>> LINE_SHIFT) & LINE_MASK);
  }

  /** Collects the rows of a block. */
  static final class Builder {
    private final int file;
    private final LongArrayList words;

    /** A block of about so many rows; files are numbered below 2^24. */
    Builder(int file, int expectedRows) {
      this.file = file;
      this.words = new LongArrayList(expectedRows * WORDS);
    }

    void add(int line, long idHigh, long idLow, long content, short kind) {
      words.add(idHigh);
      words.add(idLow);
      words.add(content);
      words.add((long) file << FILE_SHIFT | (long) line << LINE_SHIFT | kind);
    }

    IdBlock build() {
      return new IdBlock(file, words.toLongArray());
    }
  }
}
