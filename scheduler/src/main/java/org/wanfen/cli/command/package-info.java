/**
 * One class for each command, and the options that several share.
 *
 * <p>A command reads its options, asks the home for one thing, and prints the answer; whatever is
 * refused it leaves to be told by the program. {@link org.wanfen.cli.command.Surroundings} is what
 * all of them work with.
 */
package org.wanfen.cli.command;
