package org.wanfen.benchmark.table;

import java.time.LocalDate;

/**
 * What was measured on what.
 *
 * @param accounts accounts in the opening register
 * @param orders rows of orders a night
 * @param date the measured night
 * @param earlierNights nights whose event ids are in the window
 * @param seed of the data
 * @param cores processors that the program may use
 * @param heap the memory it is given, as for the JVM
 * @param java the JVM
 * @param machine processor and memory
 */
public record Setting(
    long accounts,
    long orders,
    LocalDate date,
    int earlierNights,
    long seed,
    int cores,
    String heap,
    String java,
    String machine) {}
