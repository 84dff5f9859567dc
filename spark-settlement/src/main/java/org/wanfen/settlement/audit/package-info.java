/**
 * The audit: what stands in a written snapshot, read back on a path of its own.
 *
 * <p>Settling writes files; the audit asks Iceberg what the snapshot holds and takes it from
 * Iceberg's own reader. {@link org.wanfen.settlement.audit.DaySums} adds up and holds each income
 * against its exact share, {@link org.wanfen.settlement.audit.Placement} sees that nobody is there
 * twice. {@link org.wanfen.settlement.audit.RegisterDigests} takes the digest of it all, for the
 * night's certificate and whoever compares with that later. With the kernel it shares nothing but
 * value types, so that one fault cannot hide in both.
 */
package org.wanfen.settlement.audit;
