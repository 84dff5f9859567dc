package org.wanfen.settlement.opening;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.Serializable;

/** Accounts of one bucket as they came: numbers, units, and the lines they came from. */
final class OpeningBlock implements Serializable {
  private static final long serialVersionUID = 1L;

  private final LongArrayList accounts = new LongArrayList();
  private final LongArrayList unitsFen = new LongArrayList();
  private final LongArrayList lines = new LongArrayList();

  void add(long line, long account, long units) {
    lines.add(line);
    accounts.add(account);
    unitsFen.add(units);
  }

  void addAll(OpeningBlock other) {
    lines.addAll(other.lines);
    accounts.addAll(other.accounts);
    unitsFen.addAll(other.unitsFen);
  }

  int size() {
    return accounts.size();
  }

  long[] accounts() {
    return accounts.toLongArray();
  }

  long unitsFen(int i) {
    return unitsFen.getLong(i);
  }

  long line(int i) {
    return lines.getLong(i);
  }
}
