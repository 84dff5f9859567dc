package org.wanfen.fund.terms;

/** The fees that a fund bears, each a share of its net assets a year. */
public enum Fee {
  /** For the manager. */
  MANAGEMENT("management"),
  /** For the custodian. */
  CUSTODY("custody"),
  /** For sales and service. */
  SALES_SERVICE("salesService");

  private final String key;

  Fee(String key) {
    this.key = key;
  }

  /** The name under which fund.yaml, the ledger and reports carry the fee. */
  public String key() {
    return key;
  }
}
