package org.wanfen.settlement.feed;

/** Takes the rows of an orders file, one after the other. */
@FunctionalInterface
public interface OrderVisitor {

  /**
   * Takes a row.
   *
   * @param row the row at hand; it and its bytes are only valid until this returns
   */
  void row(OrderRow row);
}
