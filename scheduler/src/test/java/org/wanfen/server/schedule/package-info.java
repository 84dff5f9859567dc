/** What schedules do, case by case. */
package org.wanfen.server.schedule;
