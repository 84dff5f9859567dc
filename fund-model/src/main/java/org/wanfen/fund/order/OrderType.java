package org.wanfen.fund.order;

/** What a holder may ask for. */
public enum OrderType {
  /** Order to buy: pending until confirmed, earns from the confirmation day on. */
  SUBSCRIBE,
  /** Ordinary redemption: reserved at once, pending until confirmed, earns until then. */
  REDEEM,
  /** T+0 redemption, paid out at once by the advancer, who takes over the units the same day. */
  FAST_REDEEM
}
