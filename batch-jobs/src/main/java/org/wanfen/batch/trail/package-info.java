/**
 * The trail: who did what, when and why, and what came of it, in a chain that cannot be changed
 * unnoticed.
 *
 * <p>{@link org.wanfen.batch.trail.ActionTrail} adds entries; each {@link
 * org.wanfen.batch.trail.TrailEntry} carries the digest of the one before. {@link
 * org.wanfen.batch.trail.TrailCheck} goes through them and names the first that is wrong. What may
 * have been cut off at the end only others can know: a {@link org.wanfen.batch.trail.TrailHead}
 * that was written down elsewhere.
 */
package org.wanfen.batch.trail;
