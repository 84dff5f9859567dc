package org.wanfen.batch.report.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads quarantine.csv, rejected.csv or late.csv, row by row, in memory that does not grow with
 * either.
 *
 * <p>Of a row only the beginning is kept, at most {@value #MOST_BYTES} bytes: a quarantined one may
 * be anything.
 */
public final class KeptRows {

  /** How much of a line is kept. */
  public static final int MOST_BYTES = 1024;

  private static final int BLOCK_BYTES = 1 << 16;
  private static final int PLACES = 3;

  private final byte[] line = new byte[MOST_BYTES];
  private long length;

  /** Hears of every row. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * A row.
     *
     * @param file the file of the feed
     * @param at its line there
     * @param reason why it is here
     * @param text the row, or the beginning of it; bytes that are not UTF-8 are replaced
     * @param omittedBytes bytes of it that were left out
     */
    void row(String file, String at, String reason, String text, long omittedBytes);
  }

  private KeptRows() {}

  /** Reads the rows after the header. */
  public static void read(InputStream in, Visitor visitor) throws IOException {
    new KeptRows().all(in, visitor);
  }

  private void all(InputStream in, Visitor visitor) throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    boolean header = true;
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      for (int i = 0; i < read; i++) {
        if (block[i] != '\n') {
          keep(block[i]);
        } else {
          if (!header) {
            tell(visitor);
          }
          header = false;
          length = 0;
        }
      }
    }
  }

  private void keep(byte octet) {
    if (length < MOST_BYTES) {
      line[(int) length] = octet;
    }
    length++;
  }

  private void tell(Visitor visitor) {
    int kept = (int) Math.min(length, MOST_BYTES);
    int[] commas = new int[PLACES];
    Arrays.fill(commas, kept);
    int found = 0;
    for (int i = 0; i < kept && found < PLACES; i++) {
      if (line[i] == ',') {
        commas[found++] = i;
      }
    }
    visitor.row(
        text(0, commas[0]),
        text(commas[0] + 1, commas[1]),
        text(commas[1] + 1, commas[2]),
        text(commas[2] + 1, kept),
        length - kept);
  }

  private String text(int from, int to) {
    return from >= to ? "" : new String(line, from, to - from, StandardCharsets.UTF_8);
  }
}
