/**
 * Arbitrary bytes in place of proofs, certificates and settings, as {@code
 * org.wanfen.settlement.fuzz} does it for the files of a feed and a dataset.
 */
package org.wanfen.batch.fuzz;
