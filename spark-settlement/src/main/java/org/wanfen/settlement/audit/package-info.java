/**
 * The audit: what stands in a written snapshot, read back on a path of its own.
 *
 * <p>Settling is a kernel over arrays; the audit is Spark SQL over Iceberg's own reader. They share
 * nothing but value types, so that one fault cannot hide in both.
 */
package org.wanfen.settlement.audit;
