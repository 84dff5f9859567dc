/**
 * What leaves the register: accounts.csv of a night, sorted by account over all buckets ({@link
 * org.wanfen.settlement.export.AccountsCsv}), and the days of one account ({@link
 * org.wanfen.settlement.export.AccountStatement}). Both read files bucket by bucket through {@link
 * org.wanfen.settlement.export.BucketDays}.
 */
package org.wanfen.settlement.export;
