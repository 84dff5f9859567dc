package org.wanfen.settlement.night;

/**
 * The night's rows as they were written to the night's own branch, by the account of those who
 * wrote them; the audit takes its figures from what stands there instead.
 *
 * @param snapshot the snapshot that holds them
 * @param accounts rows written
 * @param files data files written
 * @param bytes their size
 * @param incomeFen income shared out
 * @param subscribedFen subscriptions confirmed
 * @param redeemedFen redemptions confirmed
 * @param lapsedFen redemptions that lapsed because a loss had left too few units
 * @param closingUnitsFen units at the close
 * @param pendingSubscriptionsFen subscriptions pending after the close
 * @param pendingRedemptionsFen redemptions pending after the close
 */
public record WrittenRegister(
    long snapshot,
    long accounts,
    long files,
    long bytes,
    long incomeFen,
    long subscribedFen,
    long redeemedFen,
    long lapsedFen,
    long closingUnitsFen,
    long pendingSubscriptionsFen,
    long pendingRedemptionsFen) {}
