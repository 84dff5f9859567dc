package org.wanfen.settlement.verify;

/**
 * An account's row of the register on a date, all of it; amounts in fen, zero where the register
 * has none.
 *
 * @param account the account number
 * @param closingUnits units at the close
 * @param income the day's income
 * @param fastOut units out by fast redemptions
 * @param fastIn units in by those of others
 * @param subscribed subscriptions confirmed
 * @param redeemed redemptions confirmed
 * @param lapsed redemptions that lapsed
 * @param pendingSubscriptionsDue subscriptions that wait, due at the next close that confirms
 * @param pendingSubscriptionsNext subscriptions that wait for the next trading day
 * @param pendingRedemptionsDue redemptions that wait, due at the next close that confirms
 * @param pendingRedemptionsNext redemptions that wait for the next trading day
 */
public record RegisterRow(
    long account,
    long closingUnits,
    long income,
    long fastOut,
    long fastIn,
    long subscribed,
    long redeemed,
    long lapsed,
    long pendingSubscriptionsDue,
    long pendingSubscriptionsNext,
    long pendingRedemptionsDue,
    long pendingRedemptionsNext) {}
