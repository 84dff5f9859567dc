package org.wanfen.settlement.dataset;

/** The accounts of an opening register, one after the other. */
public interface OpeningRows extends AutoCloseable {

  /**
   * Moves on to the next account.
   *
   * @return whether there is one
   * @throws org.wanfen.fund.failure.WanfenException OPENING_INVALID if what comes is none
   */
  boolean next();

  /** Its line in the file; the header is line 1; 0 where there are no lines. */
  long line();

  /** Its number. */
  long account();

  /** Its units in fen, at least 0. */
  long unitsFen();

  @Override
  void close();
}
