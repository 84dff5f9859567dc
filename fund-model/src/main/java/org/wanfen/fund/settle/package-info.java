/**
 * Settling: one bucket of accounts, from the opening to the close, over columns.
 *
 * <p>A bucket is some hundred thousand accounts in arrays, sorted by account. {@link
 * org.wanfen.fund.settle.BucketSettlement} merges the day's events into the {@link
 * org.wanfen.fund.settle.OpeningAccounts}. When all buckets are settled, what the advancer takes
 * over is known ({@link org.wanfen.fund.settle.AdvancerMovement}). {@link
 * org.wanfen.fund.settle.BucketShares} shares the pool out to whole fen, and when it is known where
 * the left-over fen run out, {@link org.wanfen.fund.settle.BucketClose} adds them, reinvests and
 * confirms.
 *
 * <p>Most accounts have neither events nor pending orders. Such amounts are kept for the few that
 * do ({@link org.wanfen.fund.settle.PendingRows}); the many cost a copy and three multiplications.
 */
package org.wanfen.fund.settle;
