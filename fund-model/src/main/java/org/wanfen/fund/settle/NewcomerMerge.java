package org.wanfen.fund.settle;

/** Puts newly opened accounts, which have no units yet, among the others in ascending order. */
final class NewcomerMerge {

  private final long[] account;
  private final long[] units;
  private final PendingRows pending;

  NewcomerMerge(long[] account, long[] units, PendingRows pending) {
    this.account = account;
    this.units = units;
    this.pending = pending;
  }

  /**
   * All of them.
   *
   * @param newcomers account numbers in ascending order, none of them among the others
   * @param opened which of them to put in
   * @param newPending their pending orders, by their index
   * @param openedCount how many are put in
   */
  SettledAccounts with(
      long[] newcomers, boolean[] opened, PendingRows newPending, int openedCount) {
    int size = Math.addExact(account.length, openedCount);
    long[] allAccounts = new long[size];
    long[] allUnits = new long[size];
    PendingRows all = new PendingRows(pending.size() + newPending.size());
    int old = 0;
    int fresh = nextOpened(opened, 0);
    int oldPending = 0;
    int freshPending = 0;
    for (int row = 0; row < size; row++) {
      boolean takeFresh =
          fresh < newcomers.length && (old == account.length || newcomers[fresh] < account[old]);
      if (takeFresh) {
        allAccounts[row] = newcomers[fresh];
        freshPending = copy(newPending, freshPending, fresh, all, row);
        fresh = nextOpened(opened, fresh + 1);
      } else {
        allAccounts[row] = account[old];
        allUnits[row] = units[old];
        oldPending = copy(pending, oldPending, old, all, row);
        old++;
      }
    }
    return new SettledAccounts(allAccounts, allUnits, all);
  }

  private static int nextOpened(boolean[] opened, int from) {
    int next = from;
    while (next < opened.length && !opened[next]) {
      next++;
    }
    return next;
  }

  /** Copies the entry of a row, if the next entry is that row's; returns the next entry. */
  private static int copy(PendingRows from, int entry, int fromRow, PendingRows to, int toRow) {
    if (entry == from.size() || from.row(entry) != fromRow) {
      return entry;
    }
    to.add(
        toRow,
        from.fastOut(entry),
        from.subscriptionsDue(entry),
        from.subscriptionsNext(entry),
        from.redemptionsDue(entry),
        from.redemptionsNext(entry));
    return entry + 1;
  }
}
