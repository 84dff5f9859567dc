package org.wanfen.benchmark.table;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/**
 * One night on two sides.
 *
 * @param night the night
 * @param ours the time of our side
 * @param ourParts what it is made of, in their order
 * @param theirs the time of the other side
 * @param theirParts what it is made of, in their order
 */
public record Pair(
    LocalDate night,
    Duration ours,
    Map<String, Duration> ourParts,
    Duration theirs,
    Map<String, Duration> theirParts) {}
