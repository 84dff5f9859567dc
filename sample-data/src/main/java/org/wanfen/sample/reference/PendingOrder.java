package org.wanfen.sample.reference;

import java.time.LocalDate;

/**
 * An accepted order that waits for its confirmation.
 *
 * @param tradeDate its trade date
 * @param amountFen its amount in fen, over zero
 */
public record PendingOrder(LocalDate tradeDate, long amountFen) {}
