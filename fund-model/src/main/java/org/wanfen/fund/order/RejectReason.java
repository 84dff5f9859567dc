package org.wanfen.fund.order;

/** Why an event has no effect; the first that applies, in the order of the fund's checks. */
public enum RejectReason {
  /** A subscription under the fund's minimum. */
  BELOW_MINIMUM,
  /** A redemption from an account that does not exist. */
  UNKNOWN_ACCOUNT,
  /** A fast redemption by the advancer itself. */
  ADVANCER_FAST_REDEEM,
  /** A redemption of more than the units not yet reserved. */
  INSUFFICIENT_UNITS,
  /** A fast redemption that takes the account over its daily limit. */
  OVER_FAST_LIMIT
}
