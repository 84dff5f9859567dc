package org.wanfen.settlement.dataset;

import java.math.BigDecimal;
import java.util.List;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.quote.SevenDayYield;
import org.wanfen.settlement.fuzz.OnlyRefusals;

/** A published history, whose yields are computed again. */
public final class HistoryTarget {

  private HistoryTarget() {}

  /** Hands bytes to the parser. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    return OnlyRefusals.of("history.csv", () -> parse(data), ErrorCode.QUOTES_INVALID);
  }

  private static void parse(byte[] data) {
    List<BigDecimal> some =
        PublishedHistoryCsv.parse(data, "history.csv").values().stream()
            .map(PublishedQuote::incomePer10k)
            .toList();
    for (int i = SevenDayYield.DAYS; i <= some.size(); i++) {
      SevenDayYield.of(some.subList(i - SevenDayYield.DAYS, i));
    }
  }
}
