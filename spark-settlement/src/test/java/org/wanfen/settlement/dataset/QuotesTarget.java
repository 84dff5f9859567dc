package org.wanfen.settlement.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.quote.SevenDayYield;
import org.wanfen.settlement.fuzz.OnlyRefusals;

/** Quotes before the first night, of which the first yields are computed. */
public final class QuotesTarget {

  private QuotesTarget() {}

  /** Hands bytes to the parser. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    return OnlyRefusals.of("quotes.csv", () -> parse(data), ErrorCode.QUOTES_INVALID);
  }

  private static void parse(byte[] data) {
    NavigableMap<LocalDate, BigDecimal> quotes = QuotesCsv.parse(data, "quotes.csv");
    List<BigDecimal> some = List.copyOf(quotes.values());
    for (int i = 0; i < some.size(); i++) {
      SevenDayYield.of(some.subList(Math.max(0, i - SevenDayYield.DAYS + 1), i + 1));
    }
  }
}
