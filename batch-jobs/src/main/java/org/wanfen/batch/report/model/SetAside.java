package org.wanfen.batch.report.model;

import java.util.List;

/**
 * Rows that had no effect.
 *
 * @param file the file of the night's results that holds them all
 * @param total how many there are, as recorded
 * @param kept whether the file is there, and has as many
 * @param rows the first of them
 */
public record SetAside(String file, long total, boolean kept, List<Row> rows) {

  /** How many are shown. */
  public static final int SHOWN = 100;

  /**
   * One row.
   *
   * @param file the file of the feed
   * @param line its line, from 1
   * @param reason why
   * @param text the row, as it came, or the beginning of it
   * @param omittedBytes bytes of it that are not shown
   */
  public record Row(String file, String line, String reason, String text, long omittedBytes) {}

  /** Makes the rows. */
  public SetAside {
    rows = List.copyOf(rows);
  }

  /** Whether there are more than are shown. */
  public boolean more() {
    return total > rows.size();
  }
}
