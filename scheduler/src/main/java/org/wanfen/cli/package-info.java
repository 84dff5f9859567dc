/**
 * The command line of Wanfen: what people type, and what they read.
 *
 * <p>{@link org.wanfen.cli.WanfenProgram} starts it, {@code CommandTree} puts the commands
 * together, {@code Refusals} tells what was refused or went wrong. The commands themselves are in
 * {@code command}, what they print with in {@code screen}, what they work on in {@code home}, and
 * the comparison of a replay in {@code replay}. Help, wrong usage and the commands that need no
 * home start neither Spring nor Spark.
 */
package org.wanfen.cli;
