package org.wanfen.settlement.events;

/** The place of a row in a night's feed, packed: the file's number, then the line. */
public final class RowPosition {

  private RowPosition() {}

  /** Packs; positions compare as the rows come. */
  public static long of(int file, int line) {
    return (long) file << Integer.SIZE | line;
  }

  /** The number of the file in the order of names. */
  public static int file(long position) {
    return (int) (position >>> Integer.SIZE);
  }

  /** The line in the file; the header is line 1. */
  public static int line(long position) {
    return (int) position;
  }
}
