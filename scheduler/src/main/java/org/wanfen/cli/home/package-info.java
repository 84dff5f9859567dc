/**
 * How a command gets at a home.
 *
 * <p>An {@link org.wanfen.cli.home.OpenHome} is what a command may do with it; {@link
 * org.wanfen.cli.home.HomeOpener} opens one: the program starts Spring and, once needed, Spark
 * ({@link org.wanfen.cli.home.SpringHomes}), tests hand in their own. {@link
 * org.wanfen.cli.home.ProgramLog} keeps what libraries have to say off the terminal.
 */
package org.wanfen.cli.home;
