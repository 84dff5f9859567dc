/**
 * What is done to a register between nights: {@link org.wanfen.settlement.upkeep.Rebucketing}
 * divides its accounts anew.
 */
package org.wanfen.settlement.upkeep;
