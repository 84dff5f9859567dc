/**
 * What the command line prints with.
 *
 * <p>A {@link org.wanfen.cli.screen.Terminal} is where to; {@link org.wanfen.cli.screen.Table}
 * aligns columns; {@link org.wanfen.cli.screen.NightTable} is the one line that a night comes to;
 * {@link org.wanfen.cli.screen.NightDisplay} shows a night at work, as a progress bar on a terminal
 * and as plain lines otherwise.
 */
package org.wanfen.cli.screen;
