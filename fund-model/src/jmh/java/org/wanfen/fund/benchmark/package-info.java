/**
 * How long the kernel's loops take an account, on one core and without files: settling, sharing
 * out, finding who gets the last left-over fen, closing.
 *
 * <p>{@code scripts/benchmark kernel} runs them.
 */
package org.wanfen.fund.benchmark;
