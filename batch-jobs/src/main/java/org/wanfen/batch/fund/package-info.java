/**
 * Funds: opening one from a dataset, and bringing in new terms and calendar days without touching
 * what a night was run with.
 *
 * <p>{@link org.wanfen.batch.fund.FundDesk} is where people ask; each thing that can be asked for
 * is a class. What nights have used is told by {@code BegunNights}.
 */
package org.wanfen.batch.fund;
