package org.wanfen.settlement.events;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Rows of the feed with the reason why they have no effect, as positions. */
@SuppressWarnings("EnumOrdinal") // a number a row: there may be millions
public final class RowFindings implements Serializable {
  private static final long serialVersionUID = 1L;

  private final LongArrayList positions = new LongArrayList();
  private final IntArrayList reasons = new IntArrayList();
  private final Enum<?>[] names;

  /** No rows yet. */
  public RowFindings(Enum<?>[] reasons) {
    this.names = reasons;
  }

  /** Adds a row. */
  public void add(long position, Enum<?> reason) {
    positions.add(position);
    reasons.add(reason.ordinal());
  }

  /** Adds the rows of another. */
  public void addAll(RowFindings other) {
    positions.addAll(other.positions);
    reasons.addAll(other.reasons);
  }

  /** How many rows there are. */
  public int size() {
    return positions.size();
  }

  /** The position of a row, see {@link RowPosition}. */
  public long position(int i) {
    return positions.getLong(i);
  }

  /** Why it has no effect. */
  public Enum<?> reason(int i) {
    return names[reasons.getInt(i)];
  }

  /** The rows of each file that has any, in the order in which they came. */
  List<RowFindings> byFile() {
    int[] order = new int[size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    LongArrays.radixSortIndirect(order, positions.toLongArray(), true);
    List<RowFindings> byFile = new ArrayList<>();
    int lastFile = -1;
    for (int i : order) {
      int file = RowPosition.file(position(i));
      if (file != lastFile) {
        byFile.add(new RowFindings(names));
        lastFile = file;
      }
      byFile.get(byFile.size() - 1).add(position(i), reason(i));
    }
    return byFile;
  }
}
