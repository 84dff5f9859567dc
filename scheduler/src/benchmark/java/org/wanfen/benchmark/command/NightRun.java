package org.wanfen.benchmark.command;

import java.util.Map;

/**
 * One night, run by the ordinary command.
 *
 * @param night what the home's records say
 * @param process what the process took
 * @param writtenBytes sizes of the files that it added to the home
 */
public record NightRun(
    NightFigures night, ProcessFigures process, Map<WrittenBytes.Kind, Long> writtenBytes) {}
