/**
 * The face of the data plane: {@link org.wanfen.settlement.plane.DataPlane} is all that the control
 * plane knows of it.
 */
package org.wanfen.settlement.plane;
