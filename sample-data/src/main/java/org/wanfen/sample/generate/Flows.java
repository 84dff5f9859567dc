package org.wanfen.sample.generate;

import org.wanfen.fund.order.OrderType;

/** What a night's orders bring in and take out once confirmed, in fen; nearly exact. */
final class Flows {

  private long beforeCutOffFen;
  private long fromCutOffFen;

  void add(OrderType type, long amountFen, boolean fromCutOff) {
    long signedFen = type == OrderType.SUBSCRIBE ? amountFen : -amountFen;
    if (fromCutOff) {
      fromCutOffFen += signedFen;
    } else {
      beforeCutOffFen += signedFen;
    }
  }

  void add(Flows other) {
    beforeCutOffFen += other.beforeCutOffFen;
    fromCutOffFen += other.fromCutOffFen;
  }

  /** Of orders that came in time for a trade date of their own day. */
  long beforeCutOffFen() {
    return beforeCutOffFen;
  }

  /** Of orders that belong to the next trading day in any case. */
  long fromCutOffFen() {
    return fromCutOffFen;
  }
}
