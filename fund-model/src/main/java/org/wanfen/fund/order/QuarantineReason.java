package org.wanfen.fund.order;

/** Why a row of the feed never becomes an event; the first that applies, in this order. */
public enum QuarantineReason {
  /** Not exactly five columns. */
  BAD_COLUMN_COUNT,
  /** The event id is not 1 to 64 of {@code A-Z a-z 0-9 _ -}. */
  BAD_EVENT_ID,
  /** The event time is not a real time of the form {@code yyyy-MM-ddTHH:mm:ss[.SSS]}. */
  BAD_TIME,
  /** The account is not 1 to 18 digits without a leading zero. */
  BAD_ACCOUNT,
  /** The type is none of {@link OrderType}. */
  BAD_TYPE,
  /** The amount is not a plain amount over zero. */
  BAD_AMOUNT,
  /** The event's day is after the business date. */
  FUTURE_EVENT,
  /** An event id seen before, with other content. */
  CONFLICTING_DUPLICATE
}
