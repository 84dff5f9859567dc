/**
 * What the report of a period tells, in no language and no format: a month or a year of nights, and
 * whether they follow from each other.
 *
 * <p>{@link org.wanfen.batch.report.period.PeriodReports} puts a {@link
 * org.wanfen.batch.report.period.PeriodReport} together from what is on record; it looks neither at
 * the register nor at rows that were set aside. Only published nights count in its sums. Every
 * amount is whole fen, and no sum wraps.
 */
package org.wanfen.batch.report.period;
