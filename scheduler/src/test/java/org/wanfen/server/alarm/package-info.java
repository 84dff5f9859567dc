/** When alarms are raised and cleared, and how they are posted. */
package org.wanfen.server.alarm;
