package org.wanfen.sample.dataset;

import java.util.OptionalLong;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;

/** The text of fund.yaml. */
final class FundFile {

  private FundFile() {}

  /** Terms as fund.yaml says them. */
  static String text(FundTerms terms) {
    StringBuilder yaml = new StringBuilder(400);
    line(yaml, "code", quoted(terms.code()));
    line(yaml, "name", quoted(terms.name()));
    line(yaml, "zone", terms.zone().getId());
    line(yaml, "cutoff", quoted(terms.cutOff().toString()));
    line(yaml, "firstDate", terms.firstDate().toString());
    line(yaml, "advancer", Long.toString(terms.advancer()));
    yaml.append("fees:\n");
    for (Fee fee : Fee.values()) {
      line(yaml, "  " + fee.key(), quoted(terms.fees().get(fee).toString()));
    }
    yaml.append("limits:\n");
    line(yaml, "  minimumSubscription", quoted(Fen.format(terms.minimumSubscriptionFen())));
    line(yaml, "  fastRedemptionPerDay", amountOrNull(terms.fastRedemptionPerDayFen()));
    line(yaml, "quarantineLimit", Long.toString(terms.quarantineLimit()));
    line(yaml, "duplicateWindow", Integer.toString(terms.duplicateWindowNights()));
    terms.registerDigest().ifPresent(digest -> line(yaml, "registerDigest", digest ? "on" : "off"));
    return yaml.toString();
  }

  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append(key).append(": ").append(value).append('\n');
  }

  private static String amountOrNull(OptionalLong fen) {
    return fen.isPresent() ? quoted(Fen.format(fen.getAsLong())) : "null";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
