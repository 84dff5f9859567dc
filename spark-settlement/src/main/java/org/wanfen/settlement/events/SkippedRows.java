package org.wanfen.settlement.events;

import java.io.Serializable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Well-formed rows that are no events all the same, for their id was seen before; by file. */
public final class SkippedRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final BitSet NONE = new BitSet(0);

  private final Map<Integer, BitSet> linesByFile = new HashMap<>();

  /** Adds rows. */
  public void add(long[] positions) {
    for (long position : positions) {
      linesByFile
          .computeIfAbsent(RowPosition.file(position), file -> new BitSet())
          .set(RowPosition.line(position));
    }
  }

  /** The lines of a file that are among them. */
  BitSet linesOf(int file) {
    return linesByFile.getOrDefault(file, NONE);
  }
}
