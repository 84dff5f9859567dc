package org.wanfen.settlement.columns;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.statistics.Statistics;

/**
 * Some rows of a column, coded. Valid until the next page is.
 *
 * @param absent how many rows have no value
 * @param presence which rows have one; empty if the column is dense
 * @param values the values of the rows that have one
 * @param statistics what may be said of the values without reading them
 */
record Page(int absent, BytesInput presence, BytesInput values, Statistics<?> statistics) {}
