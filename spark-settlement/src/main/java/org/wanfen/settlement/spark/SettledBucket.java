package org.wanfen.settlement.spark;

import java.io.Serializable;
import org.wanfen.fund.settle.SettledAccounts;
import org.wanfen.fund.settle.SettlementSums;
import org.wanfen.settlement.events.RowFindings;

/**
 * A bucket after the day's events: what Spark keeps in memory between the steps of a night, where
 * there is room, and makes again where there is not.
 *
 * @param bucket its number
 * @param accounts its accounts
 * @param sums what settling it came to
 * @param rejected the events that were rejected
 */
record SettledBucket(
    int bucket, SettledAccounts accounts, SettlementSums sums, RowFindings rejected)
    implements Serializable {}
