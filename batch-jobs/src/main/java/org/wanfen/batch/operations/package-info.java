/**
 * What people can do with the nights of a home, one small interface per topic.
 *
 * <p>The command line and the console are written against these alone: {@link
 * org.wanfen.batch.operations.FundOperations} (open a fund, new terms, new calendar days), {@link
 * org.wanfen.batch.operations.NightOperations} (run, stop, discard, release), {@link
 * org.wanfen.batch.operations.NightQueries} (what happened), {@link
 * org.wanfen.batch.operations.NightFiles} (what a night left behind), {@link
 * org.wanfen.batch.operations.AccountQueries} (one account's statement), {@link
 * org.wanfen.batch.operations.NightExports} (files for others) and {@link
 * org.wanfen.batch.operations.UpkeepOperations} (what is done to registers between nights).
 * Requests and answers are records. Whatever is refused or fails is a {@link
 * org.wanfen.fund.failure.WanfenException}.
 */
package org.wanfen.batch.operations;
