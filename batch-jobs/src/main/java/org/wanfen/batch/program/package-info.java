/**
 * How the parts of the control plane are put together: {@link
 * org.wanfen.batch.program.ControlPlane} starts them for a home and hands out the operations.
 */
package org.wanfen.batch.program;
