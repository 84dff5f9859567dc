package org.wanfen.server.schedule;

import java.time.LocalDate;
import org.wanfen.batch.home.FundSchedule;

/**
 * A fund whose nights run by themselves.
 *
 * @param code its code
 * @param firstDate its first business date
 * @param settings what the settings say
 * @param times when its nights begin
 */
record ScheduledFund(String code, LocalDate firstDate, FundSchedule settings, FireTimes times) {}
