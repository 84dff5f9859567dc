package org.wanfen.fund.settle;

/**
 * The accounts of a bucket at the opening, as the register of the night before left them.
 *
 * @param account account numbers in ascending order, each once
 * @param units units of each
 * @param pending pending orders of those that have any; nothing has been taken out yet
 */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, and not copied for speed
public record OpeningAccounts(long[] account, long[] units, PendingRows pending) {

  /** Makes the bucket. */
  public OpeningAccounts {
    if (account.length != units.length) {
      throw new IllegalArgumentException(account.length + " accounts, " + units.length + " units");
    }
    for (int i = 1; i < account.length; i++) {
      if (account[i - 1] >= account[i]) {
        throw new IllegalArgumentException(
            "account " + account[i] + " after " + account[i - 1] + " in the register");
      }
    }
  }

  /** How many accounts there are. */
  public int size() {
    return account.length;
  }
}
