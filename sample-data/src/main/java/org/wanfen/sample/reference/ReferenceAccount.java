package org.wanfen.sample.reference;

import java.util.List;

/**
 * An account between two nights.
 *
 * @param number the account number
 * @param unitsFen its units in fen
 * @param subscriptions orders to buy that wait
 * @param redemptions redemptions that wait; their units are still among the account's
 */
public record ReferenceAccount(
    long number, long unitsFen, List<PendingOrder> subscriptions, List<PendingOrder> redemptions) {

  /** The account; the lists are copied. */
  public ReferenceAccount {
    subscriptions = List.copyOf(subscriptions);
    redemptions = List.copyOf(redemptions);
  }

  /** An account without orders that wait. */
  public static ReferenceAccount of(long number, long unitsFen) {
    return new ReferenceAccount(number, unitsFen, List.of(), List.of());
  }
}
