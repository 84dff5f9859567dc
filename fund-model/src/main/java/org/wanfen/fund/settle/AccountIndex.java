package org.wanfen.fund.settle;

import java.util.Arrays;

/**
 * Finds accounts in a sorted column.
 *
 * <p>The numbers between the least and the greatest are divided into slots of equal width, as many
 * as there are accounts. A slot knows the first row that is not below it, so what is left to search
 * is a row or two where numbers are spread evenly, and never more than a search from the beginning.
 */
final class AccountIndex {

  private final long[] account;
  private final long least;
  private final long greatest;
  private final int shift;
  private final int[] firstRow;

  /** Finds in a column of numbers over zero, in ascending order. */
  AccountIndex(long[] account) {
    this.account = account;
    boolean empty = account.length == 0;
    this.least = empty ? 1 : account[0];
    this.greatest = empty ? 0 : account[account.length - 1];
    int slotBits = Integer.SIZE - Integer.numberOfLeadingZeros(account.length);
    int widthBits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, greatest - least));
    this.shift = Math.max(0, widthBits - slotBits);
    this.firstRow = new int[empty ? 1 : slotOf(greatest) + 2];
    int slot = 0;
    for (int row = 0; row < account.length; row++) {
      int mine = slotOf(account[row]);
      while (slot <= mine) {
        firstRow[slot++] = row;
      }
    }
    firstRow[slot] = account.length;
  }

  private int slotOf(long number) {
    return (int) ((number - least) >>> shift);
  }

  /** The row of an account; negative if it is not there. */
  int rowOf(long number) {
    if (number < least || number > greatest) {
      return -1;
    }
    int slot = slotOf(number);
    return Arrays.binarySearch(account, firstRow[slot], firstRow[slot + 1], number);
  }
}
