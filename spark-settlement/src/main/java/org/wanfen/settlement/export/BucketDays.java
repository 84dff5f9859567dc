package org.wanfen.settlement.export;

import java.util.Arrays;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.Movement;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketRows;

/**
 * Accounts of one bucket on one date, in the order of their numbers, in columns, with what follows
 * from them. A class of arrays, so that tasks can send it to each other.
 */
final class BucketDays {

  private static final Movement[] MOVEMENTS = Movement.values();

  private final long[] account;
  private final long[] closing;
  private final long[] income;
  private final int[] movedRows;

  /** For each movement the amounts of those rows; null where there are none. */
  private final long[][] amounts;

  private BucketDays(
      long[] account, long[] closing, long[] income, int[] movedRows, long[][] amounts) {
    this.account = account;
    this.closing = closing;
    this.income = income;
    this.movedRows = movedRows;
    this.amounts = amounts;
  }

  static BucketDays read(FileStore store, BucketFile file) {
    ClosedAccounts rows = BucketRows.read(store, file);
    long[][] amounts = new long[MOVEMENTS.length][];
    for (int i = 0; i < MOVEMENTS.length; i++) {
      amounts[i] = rows.movements().get(MOVEMENTS[i]);
    }
    return new BucketDays(
        rows.account(), rows.closingUnits(), rows.income(), rows.movedRows(), amounts);
  }

  /** The rows from one to another, the latter excluded. */
  BucketDays slice(int from, int to) {
    int firstMoved = firstMovedFrom(from);
    int[] rows = Arrays.copyOfRange(movedRows, firstMoved, firstMovedFrom(to));
    for (int i = 0; i < rows.length; i++) {
      rows[i] -= from;
    }
    long[][] theirs = new long[amounts.length][];
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] != null) {
        long[] some = Arrays.copyOfRange(amounts[i], firstMoved, firstMoved + rows.length);
        theirs[i] = Arrays.stream(some).anyMatch(amount -> amount != 0) ? some : null;
      }
    }
    return new BucketDays(
        Arrays.copyOfRange(account, from, to),
        Arrays.copyOfRange(closing, from, to),
        Arrays.copyOfRange(income, from, to),
        rows,
        theirs);
  }

  private int firstMovedFrom(int row) {
    int found = Arrays.binarySearch(movedRows, row);
    return found < 0 ? -found - 1 : found;
  }

  int size() {
    return account.length;
  }

  long account(int row) {
    return account[row];
  }

  /** The row of an account, or {@code -1 - r} where it would stand in row r. */
  int find(long number) {
    return Arrays.binarySearch(account, number);
  }

  AccountDay day(int row) {
    int moved = Arrays.binarySearch(movedRows, row);
    long fastOut = 0;
    long fastIn = 0;
    long subscribed = 0;
    long redeemed = 0;
    long pendingSubscriptions = 0;
    long pendingRedemptions = 0;
    for (int i = 0; moved >= 0 && i < MOVEMENTS.length; i++) {
      long amount = amounts[i] == null ? 0 : amounts[i][moved];
      switch (MOVEMENTS[i]) {
        case FAST_OUT -> fastOut = amount;
        case FAST_IN -> fastIn = amount;
        case SUBSCRIBED -> subscribed = amount;
        case REDEEMED -> redeemed = amount;
        case PENDING_SUBSCRIPTIONS_DUE, PENDING_SUBSCRIPTIONS_NEXT ->
            pendingSubscriptions = Math.addExact(pendingSubscriptions, amount);
        case PENDING_REDEMPTIONS_DUE, PENDING_REDEMPTIONS_NEXT ->
            pendingRedemptions = Math.addExact(pendingRedemptions, amount);
        case LAPSED -> {
          // lapsed orders moved no units
        }
      }
    }
    return new AccountDay(
        account[row],
        closing[row] - income[row] - subscribed + redeemed + fastOut - fastIn,
        fastOut,
        fastIn,
        income[row],
        subscribed,
        redeemed,
        closing[row],
        pendingSubscriptions,
        pendingRedemptions);
  }
}
