/**
 * The floor under a night: its bytes read and written by the same readers and writers, with no rule
 * applied to any of them.
 */
package org.wanfen.benchmark.copy;
