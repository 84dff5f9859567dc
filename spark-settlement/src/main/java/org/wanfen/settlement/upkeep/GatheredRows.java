package org.wanfen.settlement.upkeep;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.EnumMap;
import java.util.Map;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.Movement;
import org.wanfen.settlement.register.Cells;

/** The rows of one new bucket, gathered from old ones, each of which is sorted by itself. */
final class GatheredRows {

  private static final int NOT_MOVED = -1;

  private final Cells cells;
  private final int bucket;
  private final LongArrayList account = new LongArrayList();
  private final LongArrayList closing = new LongArrayList();
  private final LongArrayList income = new LongArrayList();

  /** For each row its entry among those that moved. */
  private final IntArrayList entry = new IntArrayList();

  private final Map<Movement, LongArrayList> amounts = new EnumMap<>(Movement.class);
  private int entries;

  /** Gathers the rows of a bucket of a division. */
  GatheredRows(Cells cells, int bucket) {
    this.cells = cells;
    this.bucket = bucket;
    for (Movement movement : Movement.values()) {
      amounts.put(movement, new LongArrayList());
    }
  }

  /** Takes those rows of an old bucket that belong here. */
  void addFrom(ClosedAccounts old) {
    int moved = 0;
    for (int row = 0; row < old.size(); row++) {
      boolean isMoved = moved < old.movedRows().length && old.movedRows()[moved] == row;
      if (cells.bucketOf(old.account()[row]) == bucket) {
        account.add(old.account()[row]);
        closing.add(old.closingUnits()[row]);
        income.add(old.income()[row]);
        entry.add(isMoved ? entries : NOT_MOVED);
        if (isMoved) {
          addMoved(old, moved);
        }
      }
      moved += isMoved ? 1 : 0;
    }
  }

  private void addMoved(ClosedAccounts old, int moved) {
    for (Map.Entry<Movement, LongArrayList> each : amounts.entrySet()) {
      long[] of = old.movements().get(each.getKey());
      each.getValue().add(of == null ? 0 : of[moved]);
    }
    entries++;
  }

  /**
   * The rows in the order of their accounts.
   *
   * @throws IllegalStateException if an account is there twice
   */
  ClosedAccounts sorted() {
    int[] order = new int[account.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    LongArrays.radixSortIndirect(order, account.toLongArray(), false);
    long[] accounts = inOrder(account, order);
    for (int row = 1; row < accounts.length; row++) {
      if (accounts[row] == accounts[row - 1]) {
        throw new IllegalStateException("account " + accounts[row] + " is there twice");
      }
    }
    IntArrayList movedRows = new IntArrayList(entries);
    IntArrayList movedEntries = new IntArrayList(entries);
    for (int row = 0; row < order.length; row++) {
      int moved = entry.getInt(order[row]);
      if (moved != NOT_MOVED) {
        movedRows.add(row);
        movedEntries.add(moved);
      }
    }
    Map<Movement, long[]> movements = new EnumMap<>(Movement.class);
    amounts.forEach(
        (movement, of) -> movements.put(movement, inOrder(of, movedEntries.toIntArray())));
    return new ClosedAccounts(
        accounts,
        inOrder(closing, order),
        inOrder(income, order),
        movedRows.toIntArray(),
        movements);
  }

  private static long[] inOrder(LongArrayList values, int[] order) {
    long[] sorted = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = values.getLong(order[i]);
    }
    return sorted;
  }
}
