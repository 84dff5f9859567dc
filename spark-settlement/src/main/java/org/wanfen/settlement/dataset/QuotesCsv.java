package org.wanfen.settlement.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.InputFile;

/** Reads quotes.csv: the income per 10,000 units of days before the first night. */
public final class QuotesCsv {

  /** The header of the file. */
  public static final String HEADER = "date,income_per_10k";

  private QuotesCsv() {}

  /**
   * Reads a history of quotes.
   *
   * @param bytes the file's content
   * @param fileName its name in messages
   * @return the income per 10,000 units in CNY, with at most 4 decimals as written, by date
   * @throws WanfenException with {@link ErrorCode#QUOTES_INVALID} naming the line that is wrong
   */
  public static NavigableMap<LocalDate, BigDecimal> parse(byte[] bytes, String fileName) {
    InputFile input = new InputFile(fileName, ErrorCode.QUOTES_INVALID);
    return DatedRows.parse(bytes, input, HEADER, fields -> Quotes.incomePer10k(fields.get(0)));
  }
}
