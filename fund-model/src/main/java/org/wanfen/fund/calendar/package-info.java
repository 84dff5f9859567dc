/**
 * Trading days and trade dates.
 *
 * <p>A {@link org.wanfen.fund.calendar.TradingCalendar} knows which days are trading days; {@link
 * org.wanfen.fund.calendar.TradeDates} derives from it and the cut-off on which day an order counts
 * and when it is confirmed.
 */
package org.wanfen.fund.calendar;
