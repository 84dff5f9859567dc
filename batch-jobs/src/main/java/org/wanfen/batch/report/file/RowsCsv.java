package org.wanfen.batch.report.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies quarantine.csv, rejected.csv or late.csv to a CSV that a spreadsheet may open: every field
 * is quoted, a row is one field, and what would start a formula is preceded by an apostrophe. Needs
 * no more memory for many rows, or for long ones.
 */
public final class RowsCsv {

  private static final int BLOCK_BYTES = 1 << 16;
  private static final int PLACES = 3;

  /** How the characters begin in UTF-8 that Asian spreadsheets take for = + - and @. */
  private static final int FULL_WIDTH = 0xEF;

  private final OutputStream out;
  private int field;
  private boolean fieldBegins = true;

  private RowsCsv(OutputStream out) {
    this.out = out;
  }

  /**
   * Copies.
   *
   * @param in lines of {@code file,line,reason,row}, the first of them a header
   * @param out where to; is not closed
   * @param third what the header calls the third column
   */
  public static void copy(InputStream in, OutputStream out, String third) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out, BLOCK_BYTES);
    String header = "\"file\",\"line\",\"" + third + "\",\"row\"\n";
    buffered.write(header.getBytes(StandardCharsets.UTF_8));
    new RowsCsv(buffered).rows(in);
    buffered.flush();
  }

  private void rows(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    boolean header = true;
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      for (int i = 0; i < read; i++) {
        if (!header) {
          octet(block[i]);
        }
        header &= block[i] != '\n';
      }
    }
  }

  private void octet(byte octet) throws IOException {
    if (octet == '\n') {
      begin();
      out.write('"');
      out.write('\n');
      field = 0;
      fieldBegins = true;
    } else if (octet == ',' && field < PLACES) {
      begin();
      out.write('"');
      out.write(',');
      field++;
      fieldBegins = true;
    } else {
      if (fieldBegins) {
        begin();
        if (startsFormula(octet)) {
          out.write('\'');
        }
      }
      out.write(octet);
      if (octet == '"') {
        out.write('"');
      }
    }
  }

  private void begin() throws IOException {
    if (fieldBegins) {
      out.write('"');
      fieldBegins = false;
    }
  }

  /** Whether a field that begins so could be taken for a formula. */
  private static boolean startsFormula(byte first) {
    return switch (first) {
      case '=', '+', '-', '@', '\t', '\r' -> true;
      default -> (first & 0xFF) == FULL_WIDTH;
    };
  }
}
