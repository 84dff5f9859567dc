/**
 * A published night done again on the reference calculation.
 *
 * <p>{@link org.wanfen.cli.verify.ReferenceMethod} gives the calculation the register of the day
 * before and the copies of the feeds, and holds what it comes to against what was published. For
 * registers that fit into memory; larger ones are done again in Spark SQL.
 */
package org.wanfen.cli.verify;
