/**
 * A dataset: everything that opens a fund, and the feeds of its nights.
 *
 * <p>{@link org.wanfen.settlement.dataset.Dataset} knows which files there are and where. The
 * others read one file each, strictly: {@link org.wanfen.settlement.dataset.FundYaml}, {@link
 * org.wanfen.settlement.dataset.CalendarCsv}, {@link org.wanfen.settlement.dataset.QuotesCsv},
 * {@link org.wanfen.settlement.dataset.PublishedHistoryCsv} and, streaming, {@link
 * org.wanfen.settlement.dataset.OpeningCsv}.
 */
package org.wanfen.settlement.dataset;
