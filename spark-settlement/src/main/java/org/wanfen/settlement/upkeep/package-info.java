/**
 * What is done to a register between nights: {@link org.wanfen.settlement.upkeep.Rebucketing}
 * divides its accounts anew, {@link org.wanfen.settlement.upkeep.EventIdFolders} clears up event
 * ids. What is done to the table itself is in {@code register}.
 */
package org.wanfen.settlement.upkeep;
