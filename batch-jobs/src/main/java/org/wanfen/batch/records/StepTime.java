package org.wanfen.batch.records;

import java.time.Duration;
import java.util.OptionalLong;
import org.wanfen.batch.operations.NightStep;

/**
 * How long a step took in a night that was published.
 *
 * @param night the night's number in the records
 * @param step the step
 * @param took from its beginning to its end
 * @param units accounts or rows that it worked on; empty if that is not on record
 */
public record StepTime(long night, NightStep step, Duration took, OptionalLong units) {}
