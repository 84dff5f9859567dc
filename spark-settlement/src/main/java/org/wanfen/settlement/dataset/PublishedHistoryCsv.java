package org.wanfen.settlement.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.Decimals;
import org.wanfen.settlement.files.InputFile;

/** Reads a published history, which can be verified day by day. */
public final class PublishedHistoryCsv {

  /** The header of the file. */
  public static final String HEADER = "date,income_per_10k,seven_day_yield";

  private static final int MOST_YIELD_DECIMALS = 3;

  private PublishedHistoryCsv() {}

  /**
   * Reads a history.
   *
   * @param bytes the file's content
   * @param fileName its name in messages
   * @return what was published, by date
   * @throws WanfenException with {@link ErrorCode#QUOTES_INVALID} naming the line that is wrong
   */
  public static NavigableMap<LocalDate, PublishedQuote> parse(byte[] bytes, String fileName) {
    InputFile input = new InputFile(fileName, ErrorCode.QUOTES_INVALID);
    return DatedRows.parse(bytes, input, HEADER, PublishedHistoryCsv::quote);
  }

  private static PublishedQuote quote(List<String> fields) {
    return new PublishedQuote(
        Quotes.incomePer10k(fields.get(0)), Decimals.parse(fields.get(1), MOST_YIELD_DECIMALS));
  }
}
