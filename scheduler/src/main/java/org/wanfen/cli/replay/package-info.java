/**
 * Comparing what a replay produced with what a dataset expects.
 *
 * <p>{@link org.wanfen.cli.replay.ReplayDays} says which nights a dataset has; {@link
 * org.wanfen.cli.replay.ExpectedNight} is what it expects of one, and lists every {@link
 * org.wanfen.cli.replay.Difference}.
 */
package org.wanfen.cli.replay;
