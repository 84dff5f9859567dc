package org.wanfen.fund.settle;

/** What an account may have on a day besides units and income; most accounts have none of it. */
public enum Movement {
  /** Units out by fast redemptions. */
  FAST_OUT,
  /** Units in by others' fast redemptions. */
  FAST_IN,
  /** Subscriptions confirmed at this close. */
  SUBSCRIBED,
  /** Redemptions confirmed at this close. */
  REDEEMED,
  /** Redemptions that lapsed at this close, for a loss had left too few units. */
  LAPSED,
  /** Subscriptions pending after the close, due at the next that confirms. */
  PENDING_SUBSCRIPTIONS_DUE,
  /** Subscriptions pending after the close, for the next trading day. */
  PENDING_SUBSCRIPTIONS_NEXT,
  /** Redemptions pending after the close, due at the next that confirms. */
  PENDING_REDEMPTIONS_DUE,
  /** Redemptions pending after the close, for the next trading day. */
  PENDING_REDEMPTIONS_NEXT
}
