package org.wanfen.settlement.digest;

import java.util.List;

/** What of a row is in its leaf, besides its account. */
public final class RowColumns {

  /**
   * The columns by name: the digest calls the first of them column 0. Their order is for good; a
   * new one goes to the end.
   */
  public static final List<String> NAMES =
      List.of(
          "closing_units",
          "income",
          "fast_out",
          "fast_in",
          "subscribed",
          "redeemed",
          "lapsed",
          "pending_subscriptions_due",
          "pending_subscriptions_next",
          "pending_redemptions_due",
          "pending_redemptions_next");

  private RowColumns() {}
}
