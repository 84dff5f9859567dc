package org.wanfen.fund.reconcile;

/** The checks that end every night, in the order of the reconciliation. */
public enum CheckName {
  /** Manifest against what was read. */
  FEED_COMPLETE(true),
  /** Rows read against their outcomes. */
  EVENTS_ACCOUNTED(true),
  /** Closing of the day before as published against the opening as read. */
  OPENING_CONTINUES(true),
  /** Pool against the income in the written register. */
  POOL_SHARED_OUT(true),
  /** Opening, income and confirmed orders against the closing in the written register. */
  UNITS_ROLL_FORWARD(true),
  /** Pending before, accepted, confirmed and lapsed against the pending in the written register. */
  PENDING_ROLL_FORWARD(true),
  /** Fast redemptions out against in to the advancer. */
  FAST_TRANSFERS_NET(true),
  /** Accounts before and opened against those in the written register. */
  ACCOUNTS_ROLL_FORWARD(true),
  /** No account under zero. */
  NO_NEGATIVE_UNITS(true),
  /** No account more than one fen from its exact share. */
  FAIR_SHARES(true),
  /** Units at the opening against the sum of entitled units. */
  ENTITLED_UNITS(true),
  /** The ledger's units against the opening. */
  LEDGER_UNITS(false),
  /** The custodian's cash against confirmed orders. */
  CUSTODIAN_CASH(false),
  /** The custodian's fees against ours. */
  FEES_AGREE(false),
  /** What the advancer says it paid against accepted fast redemptions. */
  ADVANCER_PAID(false),
  /** The quote as published or as the custodian computed it against ours. */
  QUOTE_AGREES(false);

  private final boolean always;

  CheckName(boolean always) {
    this.always = always;
  }

  /** Whether the check is made every night; the others are made where the ledger gives a figure. */
  public boolean always() {
    return always;
  }
}
