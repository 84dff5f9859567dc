package org.wanfen.batch.night;

import java.math.BigDecimal;
import org.wanfen.fund.pool.Pool;
import org.wanfen.settlement.feed.Ledger;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;

/**
 * All figures of a night, by where they come from.
 *
 * @param before the closing of the day before, as published
 * @param manifest what the sender says of the feed
 * @param ledger what the fund ledger says of the day
 * @param feed what was read
 * @param pool what there is to share out
 * @param settled what settling came to
 * @param written what was written, by those who wrote it
 * @param audited what stands there
 * @param incomePer10k our quote
 * @param sevenDayYield our yield
 */
record NightFigures(
    ClosingBefore before,
    Manifest manifest,
    Ledger ledger,
    FeedReading feed,
    Pool pool,
    SettlementTotals settled,
    WrittenRegister written,
    AuditFigures audited,
    BigDecimal incomePer10k,
    BigDecimal sevenDayYield) {

  /**
   * The closing of the day before, as published; for the first night the opening register.
   *
   * @param accounts accounts
   * @param unitsFen units
   * @param pendingSubscriptionsFen pending subscriptions
   * @param pendingRedemptionsFen pending redemptions
   */
  record ClosingBefore(
      long accounts, long unitsFen, long pendingSubscriptionsFen, long pendingRedemptionsFen) {}
}
