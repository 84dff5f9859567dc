/**
 * The other side of a comparison: the same night in DuckDB, from the same files, by the SQL in the
 * resources of this package; and the comparison of both results, account by account.
 */
package org.wanfen.benchmark.duckdb;
