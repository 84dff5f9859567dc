/**
 * What leaves the register: accounts.csv of a night, sorted by account over all buckets ({@link
 * org.wanfen.settlement.export.AccountsCsv}, and {@link
 * org.wanfen.settlement.export.AccountsOnSpark} for what does not fit into memory), and the days of
 * one account ({@link org.wanfen.settlement.export.AccountStatement}). All read files bucket by
 * bucket through {@link org.wanfen.settlement.export.BucketDays}.
 */
package org.wanfen.settlement.export;
