package org.wanfen.benchmark.command;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a process took.
 *
 * @param took from its start to its end
 * @param userCpu processor time in the program; empty where the system does not tell
 * @param systemCpu processor time in the system for it; empty where the system does not tell
 * @param peakResidentBytes the most memory it had at once; empty where the system does not tell
 */
public record ProcessFigures(
    Duration took,
    Optional<Duration> userCpu,
    Optional<Duration> systemCpu,
    OptionalLong peakResidentBytes) {}
