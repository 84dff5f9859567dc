/**
 * Columns of {@code long} on disk: the one way in which accounts and event ids are stored.
 *
 * <p>Coding Parquet is most of what an account costs, so columns are handed over whole, without a
 * row ever being put together: {@link org.wanfen.settlement.columns.ColumnsWriter} takes arrays,
 * {@link org.wanfen.settlement.columns.ColumnsReader} gives Spark's column vectors. Dense columns
 * are delta coded; sparse ones are absent where there is nothing, which costs next to nothing.
 */
package org.wanfen.settlement.columns;
