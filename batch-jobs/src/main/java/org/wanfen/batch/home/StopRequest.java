package org.wanfen.batch.home;

import java.time.Instant;

/**
 * The request to stop a night at its next safe point.
 *
 * @param by who asks
 * @param reason why
 * @param at when it was asked for
 */
public record StopRequest(String by, String reason, Instant at) {}
