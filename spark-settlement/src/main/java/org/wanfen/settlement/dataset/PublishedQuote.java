package org.wanfen.settlement.dataset;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a fund published for a day.
 *
 * @param incomePer10k the income per 10,000 units in CNY, at most 4 decimals as written
 * @param sevenDayYield the seven-day annualised yield in percent, at most 3 decimals as written
 */
public record PublishedQuote(BigDecimal incomePer10k, BigDecimal sevenDayYield) {

  /** Makes the quote. */
  public PublishedQuote {
    Objects.requireNonNull(incomePer10k, "incomePer10k");
    Objects.requireNonNull(sevenDayYield, "sevenDayYield");
  }
}
