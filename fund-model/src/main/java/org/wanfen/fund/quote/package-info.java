/**
 * The quote: what the fund publishes of a day.
 *
 * <p>{@link org.wanfen.fund.quote.IncomePer10k} is the day's income per 10,000 units (万份收益), {@link
 * org.wanfen.fund.quote.SevenDayYield} the annualised yield of the last seven days (七日年化).
 */
package org.wanfen.fund.quote;
