/**
 * The window of a night: how far it has come, when it will end, and what to warn of meanwhile.
 *
 * <p>A {@link org.wanfen.batch.window.NightWatch} looks at a night once a second from threads of
 * its own, so that a step that hangs is seen. {@code WorkMeter} hears from the data plane what was
 * done, {@code Estimate} says what is left by that and by {@code StepTimes} of earlier nights,
 * {@code Risk} and {@code Stragglers} say what deserves a warning. Judging needs no database, so
 * that an alarm comes also when that hangs; what was seen is recorded by a second thread.
 */
package org.wanfen.batch.window;
