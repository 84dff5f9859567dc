package org.wanfen.fund.settle;

import org.wanfen.fund.order.RejectReason;

/** Hears of every event that is rejected. */
@FunctionalInterface
public interface RejectionListener {

  /**
   * An event has no effect.
   *
   * @param event its index in the bucket's events
   * @param reason why
   */
  void rejected(int event, RejectReason reason);
}
