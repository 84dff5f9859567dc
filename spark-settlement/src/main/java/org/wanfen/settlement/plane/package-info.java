/**
 * The face of the data plane: {@link org.wanfen.settlement.plane.DataPlane} is all that the control
 * plane knows of it, with {@link org.wanfen.settlement.plane.RegisterUpkeep} for what is done
 * between nights.
 */
package org.wanfen.settlement.plane;
