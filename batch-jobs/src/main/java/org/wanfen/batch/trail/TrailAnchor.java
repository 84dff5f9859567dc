package org.wanfen.batch.trail;

/**
 * A head of the trail that was written down elsewhere.
 *
 * @param by by what, for messages: {@code the certificate of 2013-11-11 of fund 000198}
 * @param head the head as it was then
 */
public record TrailAnchor(String by, TrailHead head) {}
