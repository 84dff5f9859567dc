/**
 * The benchmark: how long a night takes, on data of any size, as people start it.
 *
 * <p>{@link org.wanfen.benchmark.BenchmarkCommand} is what {@code scripts/benchmark} hands its
 * options to. The data and the home that a night starts from are made once and kept ({@code data});
 * a night is run by the ordinary command, in a process of its own, and measured from outside
 * ({@code command}); figures become a table and JSON ({@code table}).
 */
package org.wanfen.benchmark;
