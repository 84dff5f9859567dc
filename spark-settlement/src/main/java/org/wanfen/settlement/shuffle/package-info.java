/**
 * Sending blocks of columns from one task to another: {@link
 * org.wanfen.settlement.shuffle.BlockShuffle}.
 */
package org.wanfen.settlement.shuffle;
