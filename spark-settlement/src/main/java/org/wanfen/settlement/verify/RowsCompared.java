package org.wanfen.settlement.verify;

import java.util.List;

/**
 * Rows that were set aside: quarantine.csv or rejected.csv.
 *
 * @param file the file's name
 * @param published lines that it has after its header
 * @param computed rows that the night comes to
 * @param differing lines that are on one side only
 * @param first the first of them, at most {@link AccountsCompared#MOST_LISTED}, those that were
 *     published after {@code -}, those that should have been after {@code +}
 */
public record RowsCompared(
    String file, long published, long computed, long differing, List<String> first) {

  /** The comparison; the list is copied. */
  public RowsCompared {
    first = List.copyOf(first);
  }

  /** Whether all agree. */
  public boolean agrees() {
    return differing == 0;
  }
}
