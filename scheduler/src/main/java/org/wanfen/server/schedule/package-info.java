/**
 * Nights that run by themselves.
 *
 * <p>For every fund in the settings Quartz wakes a {@link org.wanfen.server.schedule.FundWatch}
 * when the fund's time has come, and every few seconds besides. Each time it asks the records how
 * the fund stands, and {@link org.wanfen.server.schedule.ScheduleRule} what that means: wait, look
 * for the feed, begin the next night, go on with one that was cut off, or leave it to a person. So
 * nothing hangs on a wake-up that was missed, and nights that were missed follow one after the
 * other. That a night runs once is the work of the fund's lease, not of Quartz. How each schedule
 * stands is in the database, for {@link org.wanfen.server.schedule.Schedules} and for alarms.
 */
package org.wanfen.server.schedule;
