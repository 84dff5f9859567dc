package org.wanfen.settlement.dataset;

/** Takes the accounts of an opening register, one after the other. */
@FunctionalInterface
public interface OpeningVisitor {

  /**
   * Takes an account.
   *
   * @param line its line in the file; the header is line 1
   * @param account the account number
   * @param unitsFen its units in fen, at least 0
   */
  void account(long line, long account, long unitsFen);
}
