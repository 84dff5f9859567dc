/**
 * Makes the datasets that ship in the folders next door: {@code double-eleven-2013}, {@code
 * national-day-2013}, {@code loss-day}, {@code dirty-feed}.
 *
 * <p>{@link org.wanfen.sample.maker.SampleDatasets} writes all of them, always the same, so a
 * change of a dataset is a change here and never an edit by hand. Each has a class of its own; a
 * {@code Stage} takes a dataset through its nights, and strikes the pool that leads to a wanted
 * quote.
 */
package org.wanfen.sample.maker;
