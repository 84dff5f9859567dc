/**
 * Writing datasets: for tests, and for the makers of those that ship here.
 *
 * <p>A {@link org.wanfen.sample.dataset.DatasetWriter} writes the files of a dataset; the rows of a
 * night are an {@link org.wanfen.sample.dataset.OrderFile}, which takes anything, well formed or
 * not, and its ledger a {@link org.wanfen.sample.dataset.LedgerFile}. The manifest of a night is
 * computed and written last. All of it is held in memory: datasets of any size are the generator's
 * work.
 */
package org.wanfen.sample.dataset;
