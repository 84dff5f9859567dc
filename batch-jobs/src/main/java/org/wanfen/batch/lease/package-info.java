/**
 * The lease of a fund: at any time at most one run works on its nights.
 *
 * <p>A row in the database with an expiry and a fencing token that increases each time the lease is
 * taken. {@link org.wanfen.batch.lease.Leases} takes it, waiting for that of a dead run to expire;
 * {@link org.wanfen.batch.lease.Lease} renews it while the run is alive and proves, within the
 * transaction that begins a publication, that it is still this run's.
 */
package org.wanfen.batch.lease;
