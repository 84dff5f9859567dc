/**
 * The night simulator: a seed drives many nights of the real control plane under faults.
 *
 * <p>What the program does to the world goes through ports: files through Hadoop's file systems
 * ({@code SimFileSystem}), the database through JDBC ({@code SimDriver}), the register through
 * {@code DataPlane} ({@code PortedPlane}), time through its clock. Each call of one is an action of
 * a process, and {@code World} is where faults befall actions: so no place of a crash is listed by
 * hand. Processes take turns on a {@code Stage}, one at a time, so that the same seed is the same
 * run.
 */
package org.wanfen.batch.simulation;
