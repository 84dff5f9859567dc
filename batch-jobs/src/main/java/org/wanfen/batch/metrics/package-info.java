/**
 * Figures about nights for a monitoring system, through Micrometer.
 *
 * <p>{@link org.wanfen.batch.metrics.Figure} lists them all. {@link
 * org.wanfen.batch.metrics.MeteredNights} stands before the operations on nights: while a night is
 * at work its figures follow it, and after every action they are taken from the records and written
 * to a file, for a command has ended before anybody could ask it. Figures are of the night of a
 * fund that was last acted upon.
 */
package org.wanfen.batch.metrics;
