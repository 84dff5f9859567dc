package org.wanfen.settlement.opening;

import java.util.Arrays;

/** Accounts of one bucket as they came: numbers, units, and the lines they came from. */
final class OpeningBlock {

  private final long[] accounts;
  private final long[] unitsFen;
  private final long[] lines;

  private OpeningBlock(long[] accounts, long[] unitsFen, long[] lines) {
    this.accounts = accounts;
    this.unitsFen = unitsFen;
    this.lines = lines;
  }

  int size() {
    return accounts.length;
  }

  /** Copies the block's rows to places in larger columns. */
  void copyTo(long[] allAccounts, long[] allUnitsFen, long[] allLines, int at) {
    System.arraycopy(accounts, 0, allAccounts, at, size());
    System.arraycopy(unitsFen, 0, allUnitsFen, at, size());
    System.arraycopy(lines, 0, allLines, at, size());
  }

  /** Collects rows up to a full block, again and again. */
  static final class Builder {
    private static final int FIRST_ROWS = 16;

    private final int rowsOfBlock;
    private long[] accounts = new long[FIRST_ROWS];
    private long[] unitsFen = new long[FIRST_ROWS];
    private long[] lines = new long[FIRST_ROWS];
    private int size;

    Builder(int rowsOfBlock) {
      this.rowsOfBlock = rowsOfBlock;
    }

    void add(long account, long units, long line) {
      if (size == accounts.length) {
        grow();
      }
      accounts[size] = account;
      unitsFen[size] = units;
      lines[size++] = line;
    }

    private void grow() {
      int capacity = size * 2;
      accounts = Arrays.copyOf(accounts, capacity);
      unitsFen = Arrays.copyOf(unitsFen, capacity);
      lines = Arrays.copyOf(lines, capacity);
    }

    boolean isEmpty() {
      return size == 0;
    }

    boolean isFull() {
      return size >= rowsOfBlock;
    }

    /** Takes the rows out. */
    OpeningBlock take() {
      OpeningBlock block =
          new OpeningBlock(
              Arrays.copyOf(accounts, size),
              Arrays.copyOf(unitsFen, size),
              Arrays.copyOf(lines, size));
      size = 0;
      return block;
    }
  }
}
