/**
 * The day's pool: {@link org.wanfen.fund.pool.Pool} is struck from the ledger's income and the
 * fund's fees.
 */
package org.wanfen.fund.pool;
