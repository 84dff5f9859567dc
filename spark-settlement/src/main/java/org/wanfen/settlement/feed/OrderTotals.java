package org.wanfen.settlement.feed;

import java.io.Serializable;
import org.wanfen.fund.order.OrderType;

/**
 * The sum of the amounts of well-formed rows, by type, in fen. Duplicates, conflicting and future
 * rows count too.
 *
 * @param subscribeFen of {@link OrderType#SUBSCRIBE}
 * @param redeemFen of {@link OrderType#REDEEM}
 * @param fastRedeemFen of {@link OrderType#FAST_REDEEM}
 */
public record OrderTotals(long subscribeFen, long redeemFen, long fastRedeemFen)
    implements Serializable {

  /** Nothing. */
  public static OrderTotals none() {
    return new OrderTotals(0, 0, 0);
  }

  /** The total of one type, in fen. */
  public long of(OrderType type) {
    return switch (type) {
      case SUBSCRIBE -> subscribeFen;
      case REDEEM -> redeemFen;
      case FAST_REDEEM -> fastRedeemFen;
    };
  }

  /**
   * Both together.
   *
   * @throws ArithmeticException if a sum does not fit into 64 bits
   */
  public OrderTotals plus(OrderTotals other) {
    return new OrderTotals(
        Math.addExact(subscribeFen, other.subscribeFen),
        Math.addExact(redeemFen, other.redeemFen),
        Math.addExact(fastRedeemFen, other.fastRedeemFen));
  }
}
