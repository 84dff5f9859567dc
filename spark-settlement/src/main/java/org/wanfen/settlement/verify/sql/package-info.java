/**
 * A night of any size done again in Spark SQL: the fund's rules as queries over the rows of the
 * feed and the register.
 *
 * <p>{@link org.wanfen.settlement.verify.sql.SqlMethod} is where to begin; it takes the rows of the
 * feed to events, the events to settled accounts, shares the pool out, closes, and compares.
 */
package org.wanfen.settlement.verify.sql;
