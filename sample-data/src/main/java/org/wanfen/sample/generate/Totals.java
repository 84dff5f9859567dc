package org.wanfen.sample.generate;

import org.wanfen.fund.order.OrderType;

/** The amounts of a file's well-formed rows by type, in fen. */
final class Totals {

  private long subscribeFen;
  private long redeemFen;
  private long fastRedeemFen;

  void add(OrderType type, long amountFen) {
    switch (type) {
      case SUBSCRIBE -> subscribeFen += amountFen;
      case REDEEM -> redeemFen += amountFen;
      case FAST_REDEEM -> fastRedeemFen += amountFen;
    }
  }

  long ofFen(OrderType type) {
    return switch (type) {
      case SUBSCRIBE -> subscribeFen;
      case REDEEM -> redeemFen;
      case FAST_REDEEM -> fastRedeemFen;
    };
  }
}
