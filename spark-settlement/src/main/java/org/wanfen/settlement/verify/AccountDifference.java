package org.wanfen.settlement.verify;

import java.util.Optional;

/**
 * An account whose row is not what the night comes to.
 *
 * @param account the account number
 * @param published its row of the register; empty if it has none
 * @param computed what it should be; empty if the account should not be there
 */
public record AccountDifference(
    long account, Optional<RegisterRow> published, Optional<RegisterRow> computed) {}
