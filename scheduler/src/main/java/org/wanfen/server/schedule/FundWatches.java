package org.wanfen.server.schedule;

import java.util.Map;
import java.util.TreeMap;

/** The watches of all scheduled funds. */
final class FundWatches {

  private final Map<String, FundWatch> byFund;

  FundWatches(Map<String, FundWatch> byFund) {
    this.byFund = new TreeMap<>(byFund);
  }

  /** Has a fund looked after; one that only another server has in its settings is left to that. */
  void look(String fund) {
    FundWatch watch = byFund.get(fund);
    if (watch != null) {
      watch.look();
    }
  }
}
