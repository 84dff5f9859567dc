/**
 * The audit: what stands in a written snapshot, read back on a path of its own.
 *
 * <p>Settling writes files; the audit asks Iceberg what the snapshot holds and takes it from
 * Iceberg's own reader. {@link org.wanfen.settlement.audit.DaySums} adds up and holds each income
 * against its exact share, {@link org.wanfen.settlement.audit.Placement} sees that nobody is there
 * twice. With the kernel it shares nothing but value types, so that one fault cannot hide in both.
 */
package org.wanfen.settlement.audit;
