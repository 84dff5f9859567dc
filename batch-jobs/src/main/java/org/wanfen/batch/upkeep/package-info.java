/**
 * What is done to a fund's register between nights: {@link org.wanfen.batch.upkeep.UpkeepDesk}
 * takes the lease that nights take too, sees that no night is unfinished, and has the data plane do
 * the work.
 */
package org.wanfen.batch.upkeep;
