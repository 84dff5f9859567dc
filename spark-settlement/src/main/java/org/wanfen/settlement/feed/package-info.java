/**
 * The feed of a day, as it comes in: a folder of orders files with a manifest and a ledger.
 *
 * <p>{@link org.wanfen.settlement.feed.FeedFolder} finds the folder and refuses one whose files are
 * not exactly those that the {@link org.wanfen.settlement.feed.Manifest} lists. {@link
 * org.wanfen.settlement.feed.OrderRows} streams one orders file and hands every row, well formed or
 * to be quarantined, to a visitor as an {@link org.wanfen.settlement.feed.OrderRow}; it ends with
 * {@link org.wanfen.settlement.feed.OrderFigures}, which must agree with the manifest. The {@link
 * org.wanfen.settlement.feed.Ledger} carries the day's income and figures to reconcile with.
 */
package org.wanfen.settlement.feed;
