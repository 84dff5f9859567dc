package org.wanfen.fund.register;

/**
 * One account on one business date: a row of the register, and a line of accounts.csv.
 *
 * <p>All amounts are in fen. {@code subscribed} and {@code redeemed} are what was confirmed at this
 * close; the pending amounts are what is left after it.
 *
 * @param account the account number, 1 to 18 digits
 * @param openingUnits units at the opening
 * @param fastOut units that fast redemptions took out of the account
 * @param fastIn units that fast redemptions of others brought in; only the advancer has them
 * @param income the account's share of the pool; negative on a day of loss
 * @param subscribed subscriptions confirmed
 * @param redeemed redemptions confirmed
 * @param closingUnits units at the close
 * @param pendingSubscriptions subscriptions not yet confirmed
 * @param pendingRedemptions redemptions not yet confirmed
 */
public record AccountDay(
    long account,
    long openingUnits,
    long fastOut,
    long fastIn,
    long income,
    long subscribed,
    long redeemed,
    long closingUnits,
    long pendingSubscriptions,
    long pendingRedemptions) {}
