/**
 * Money and units, counted in whole fen.
 *
 * <p>{@link org.wanfen.fund.money.Fen} reads and writes them; arithmetic is plain {@code long} with
 * checked sums. Nothing here, or anywhere in the fund's rules, is a floating-point number.
 */
package org.wanfen.fund.money;
