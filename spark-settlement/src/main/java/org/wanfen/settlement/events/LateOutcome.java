package org.wanfen.settlement.events;

import org.wanfen.fund.order.RejectReason;

/** What became of a late event: accepted, or rejected for the reason of that name. */
public enum LateOutcome {
  /** It had its effect. */
  ACCEPTED,
  /** See {@link RejectReason#BELOW_MINIMUM}. */
  BELOW_MINIMUM,
  /** See {@link RejectReason#UNKNOWN_ACCOUNT}. */
  UNKNOWN_ACCOUNT,
  /** See {@link RejectReason#ADVANCER_FAST_REDEEM}. */
  ADVANCER_FAST_REDEEM,
  /** See {@link RejectReason#INSUFFICIENT_UNITS}. */
  INSUFFICIENT_UNITS,
  /** See {@link RejectReason#OVER_FAST_LIMIT}. */
  OVER_FAST_LIMIT;

  /** Of an event that was rejected. */
  static LateOutcome of(Enum<?> rejected) {
    return valueOf(rejected.name());
  }
}
