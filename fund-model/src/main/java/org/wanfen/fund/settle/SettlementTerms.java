package org.wanfen.fund.settle;

import java.io.Serializable;

/**
 * What settling needs to know of the fund and the day.
 *
 * @param minimumSubscriptionFen a subscription below it is rejected
 * @param fastRedemptionPerDayFen an account's fast redemptions of the day may not exceed it; {@link
 *     Long#MAX_VALUE}: no limit
 * @param advancer the account that takes fast redemptions over
 * @param carriedIsDue whether the pending orders carried for a later trade date are due from today
 *     on: their trade date has come, or has ceased to be a trading day
 * @param confirms whether due orders are confirmed at this close
 */
public record SettlementTerms(
    long minimumSubscriptionFen,
    long fastRedemptionPerDayFen,
    long advancer,
    boolean carriedIsDue,
    boolean confirms)
    implements Serializable {}
