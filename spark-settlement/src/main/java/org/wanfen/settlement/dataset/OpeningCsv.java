package org.wanfen.settlement.dataset;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.CsvFields;
import org.wanfen.settlement.files.CsvLines;
import org.wanfen.settlement.files.InputFile;

/** Reads opening.csv or opening.csv.gz in one pass. An account named twice is not noticed here. */
public final class OpeningCsv {

  /** The header of the file. */
  public static final String HEADER = "account_id,units";

  private static final int MOST_UNIT_DIGITS = 16;
  private static final int MOST_SHOWN_BYTES = 80;

  private OpeningCsv() {}

  /**
   * Reads an opening register.
   *
   * @param fileName the file's name in messages; ending in {@code .gz}, it is decompressed
   * @param in the file's bytes as stored; read to the end, not closed
   * @param visitor takes every account, in the order of the lines
   * @throws WanfenException with {@link ErrorCode#OPENING_INVALID} naming the line that is wrong,
   *     possibly after accounts have been handed on; with {@link ErrorCode#AMOUNT_OVERFLOW} if the
   *     units together do not fit into 64 bits of fen
   */
  public static OpeningFigures read(String fileName, InputStream in, OpeningVisitor visitor) {
    InputFile input = new InputFile(fileName, ErrorCode.OPENING_INVALID);
    long sumFen = 0;
    try (CsvLines lines = CsvLines.of(in, input)) {
      lines.header(HEADER);
      while (lines.next()) {
        if (lines.columns() != 2) {
          throw input.refusedAt(lines.number(), "it should have 2 columns: " + shown(lines));
        }
        long account = CsvFields.account(lines.bytes(), lines.columnStart(0), lines.columnEnd(0));
        long unitsFen =
            CsvFields.amountFen(
                lines.bytes(), lines.columnStart(1), lines.columnEnd(1), MOST_UNIT_DIGITS);
        if (account == CsvFields.BAD) {
          throw input.refusedAt(
              lines.number(), "not an account of 1 to 18 digits: " + shown(lines));
        }
        if (unitsFen == CsvFields.BAD) {
          throw input.refusedAt(lines.number(), "not units such as 12.34: " + shown(lines));
        }
        sumFen = sum(sumFen, unitsFen, input);
        visitor.account(lines.number(), account, unitsFen);
      }
      return new OpeningFigures(lines.rows(), sumFen, lines.sha256());
    }
  }

  private static long sum(long sumFen, long unitsFen, InputFile input) {
    try {
      return Math.addExact(sumFen, unitsFen);
    } catch (ArithmeticException e) {
      throw input.overflow("the sum of all units");
    }
  }

  private static String shown(CsvLines lines) {
    int length = Math.min(MOST_SHOWN_BYTES, lines.end() - lines.start());
    return InputFile.shown(
        new String(lines.bytes(), lines.start(), length, StandardCharsets.UTF_8));
  }
}
