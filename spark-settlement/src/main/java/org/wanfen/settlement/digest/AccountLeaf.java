package org.wanfen.settlement.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The row of one account as it is hashed, filled again for each account.
 *
 * <pre>
 *   1 byte    0: this is a leaf
 *   2 bytes   which columns are not zero: bit i for column i
 *   8 bytes   the account
 *   8 bytes   for each column that is not zero, in their order: its value
 * </pre>
 *
 * <p>Numbers have their highest byte first. A column that is zero and one that is absent are the
 * same, and cost nothing. With up to five columns it is one block for SHA-256.
 */
public final class AccountLeaf {

  /** How many columns there may be. */
  public static final int MOST_COLUMNS = 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

  private static final int COLUMNS_AT = 1;
  private static final int ACCOUNT_AT = 3;
  private static final int VALUES_AT = 11;

  private final byte[] message = new byte[VALUES_AT + MOST_COLUMNS * Long.BYTES];
  private int columns;
  private int next;
  private int length;

  /** Begins the row of an account. */
  public void begin(long account) {
    LONG.set(message, ACCOUNT_AT, account);
    columns = 0;
    next = 0;
    length = VALUES_AT;
  }

  /**
   * Adds the value of a column.
   *
   * @param column from 0; greater than those added before
   */
  public void add(int column, long value) {
    if (column < next || column >= MOST_COLUMNS) {
      throw new IllegalArgumentException("column " + column + " after column " + (next - 1));
    }
    next = column + 1;
    if (value != 0) {
      columns |= 1 << column;
      LONG.set(message, length, value);
      length += Long.BYTES;
    }
  }

  /** The columns added so far, those that are zero or were left out as zero. */
  List<Long> values() {
    List<Long> values = new ArrayList<>();
    int at = VALUES_AT;
    for (int column = 0; column < next; column++) {
      boolean isZero = (columns & 1 << column) == 0;
      values.add(isZero ? 0L : (long) LONG.get(message, at));
      at += isZero ? 0 : Long.BYTES;
    }
    return values;
  }

  /** Hashes the row. */
  void hash(Hasher hasher, byte[] to, int offset) {
    message[0] = Nodes.LEAF;
    SHORT.set(message, COLUMNS_AT, (short) columns);
    hasher.hash(message, length, to, offset);
  }
}
