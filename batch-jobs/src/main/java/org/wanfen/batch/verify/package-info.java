/**
 * Verification: a published night done again, and a finding about it.
 *
 * <p>{@link org.wanfen.batch.verify.VerificationDesk} takes the request; {@link
 * org.wanfen.batch.verify.PublishedNights} says from the records what was published and from what,
 * and makes sure that the records agree among themselves. The work is done by a {@link
 * org.wanfen.settlement.verify.VerificationMethod} that was not at work when the night was made;
 * {@link org.wanfen.batch.verify.FindingFiles} writes what was found, once.
 */
package org.wanfen.batch.verify;
