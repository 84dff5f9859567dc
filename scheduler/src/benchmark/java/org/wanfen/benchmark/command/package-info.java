/**
 * The ordinary command, run in a process of its own and looked at from outside: time, processor
 * time, memory, and what it wrote.
 */
package org.wanfen.benchmark.command;
