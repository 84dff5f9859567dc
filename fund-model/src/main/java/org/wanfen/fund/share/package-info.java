/**
 * Sharing out the pool, to the last fen.
 *
 * <p>Each account gets the whole fen of its exact share ({@link org.wanfen.fund.share.ProRata}).
 * What is left over goes one fen each to the accounts that come first by {@link
 * org.wanfen.fund.share.Rank}; {@link org.wanfen.fund.share.ResidueSearch} finds where they end
 * without sorting, and {@link org.wanfen.fund.share.TieKeys} decides between equals.
 *
 * <p>The fund contract says that each holder's income is cut off after the second decimal and that
 * what is left by cutting is shared out again until nothing is left. "Pro rata, cut off", repeated,
 * never ends and over-credits large holders; one pass by largest remainder ends at exactly zero.
 */
package org.wanfen.fund.share;
