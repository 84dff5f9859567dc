/**
 * An account's statement: its days from the published register, each with the exact share that its
 * income was cut from; as CSV and as one HTML page.
 *
 * <p>{@link org.wanfen.batch.statement.Statements} finds the days, {@link
 * org.wanfen.batch.statement.StatementCsv} and {@link org.wanfen.batch.statement.StatementPage}
 * write them.
 */
package org.wanfen.batch.statement;
