/**
 * The reconciliation that ends a night.
 *
 * <p>A {@link org.wanfen.fund.reconcile.Check} compares figures from different sources, part by
 * part; {@link org.wanfen.fund.reconcile.Reconciliation} is complete by construction: a check that
 * was not made has failed. Any difference holds the night.
 */
package org.wanfen.fund.reconcile;
