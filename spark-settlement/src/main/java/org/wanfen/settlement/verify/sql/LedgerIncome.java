package org.wanfen.settlement.verify.sql;

import java.math.BigDecimal;
import org.wanfen.settlement.verify.KeptCopies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sum of a ledger's income items. */
final class LedgerIncome {

  private LedgerIncome() {}

  static long fen(KeptCopies copies) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode item : JsonMapper.shared().readTree(copies.ledger()).path("income")) {
      sum = sum.add(new BigDecimal(item.path("amount").asString()));
    }
    return sum.movePointRight(2).longValueExact();
  }
}
