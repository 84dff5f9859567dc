/**
 * Calls for somebody when a night needs one.
 *
 * <p>Whether there is reason to is read off the records, again and again and outside of the thread
 * of any night ({@link org.wanfen.server.alarm.AlarmWatch}): so it does not matter who started a
 * night, where it runs, or whether a server was restarted meanwhile. What is so is a {@link
 * org.wanfen.server.alarm.Condition}; an {@link org.wanfen.server.alarm.Alarm} is raised once while
 * it is so, and cleared when it is over. Alarms go to the log, to the figures for monitoring and,
 * signed, to a webhook. What is to be posted stands in the database until it was, so neither a
 * receiver that is down nor a restart loses it, and no night waits for it.
 */
package org.wanfen.server.alarm;
