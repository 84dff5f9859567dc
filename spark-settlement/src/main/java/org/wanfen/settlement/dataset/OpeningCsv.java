package org.wanfen.settlement.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.CsvFields;
import org.wanfen.settlement.files.CsvLines;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.InputFile;

/** Reads opening.csv or opening.csv.gz in one pass. An account named twice is not noticed here. */
public final class OpeningCsv implements OpeningRows {

  /** The header of the file. */
  public static final String HEADER = "account_id,units";

  private static final int MOST_UNIT_DIGITS = 16;
  private static final int MOST_SHOWN_BYTES = 80;

  private final InputFile input;
  private final InputStream in;
  private final CsvLines lines;
  private long account;
  private long unitsFen;
  private long sumFen;

  private OpeningCsv(InputFile input, InputStream in) {
    this.input = input;
    this.in = in;
    this.lines = CsvLines.of(in, input);
  }

  /**
   * Begins to read an opening register.
   *
   * @param fileName the file's name in messages; ending in {@code .gz}, it is decompressed
   * @param in the file's bytes as stored, closed together with this
   */
  public static OpeningCsv of(String fileName, InputStream in) {
    return new OpeningCsv(new InputFile(fileName, ErrorCode.OPENING_INVALID), in);
  }

  /**
   * Moves on to the next account.
   *
   * @throws WanfenException with {@link ErrorCode#OPENING_INVALID} naming the line that is wrong;
   *     with {@link ErrorCode#AMOUNT_OVERFLOW} if the units so far do not fit into 64 bits of fen
   */
  @Override
  public boolean next() {
    if (lines.number() == 0) {
      lines.header(HEADER);
    }
    if (!lines.next()) {
      return false;
    }
    if (lines.columns() != 2) {
      throw input.refusedAt(lines.number(), "it should have 2 columns: " + shown());
    }
    account = CsvFields.account(lines.bytes(), lines.columnStart(0), lines.columnEnd(0));
    unitsFen =
        CsvFields.amountFen(
            lines.bytes(), lines.columnStart(1), lines.columnEnd(1), MOST_UNIT_DIGITS);
    if (account == CsvFields.BAD) {
      throw input.refusedAt(lines.number(), "not an account of 1 to 18 digits: " + shown());
    }
    if (unitsFen == CsvFields.BAD) {
      throw input.refusedAt(lines.number(), "not units such as 12.34: " + shown());
    }
    addUnits();
    return true;
  }

  private void addUnits() {
    try {
      sumFen = Math.addExact(sumFen, unitsFen);
    } catch (ArithmeticException e) {
      throw input.overflow("the sum of all units");
    }
  }

  @Override
  public long line() {
    return lines.number();
  }

  @Override
  public long account() {
    return account;
  }

  @Override
  public long unitsFen() {
    return unitsFen;
  }

  /** What it came to; to be asked for once, when there is no next account. */
  public OpeningFigures figures() {
    return new OpeningFigures(lines.rows(), sumFen, lines.sha256());
  }

  @Override
  public void close() {
    lines.close();
    try {
      in.close();
    } catch (IOException e) {
      throw FileFaults.of("reading", input.name(), e);
    }
  }

  private String shown() {
    int length = Math.min(MOST_SHOWN_BYTES, lines.end() - lines.start());
    return InputFile.shown(
        new String(lines.bytes(), lines.start(), length, StandardCharsets.UTF_8));
  }
}
