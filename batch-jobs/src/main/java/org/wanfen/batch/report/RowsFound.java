package org.wanfen.batch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wanfen.batch.operations.NightFiles.Row;
import org.wanfen.batch.operations.NightFiles.RowPage;
import org.wanfen.batch.operations.NightFiles.RowSearch;
import org.wanfen.batch.report.model.KeptRows;

/** Hears of rows and keeps the page of them that is asked for. */
final class RowsFound implements KeptRows.Visitor {

  /** Reasons are words of ours; a file that was damaged may hold anything. */
  private static final int MOST_REASONS = 100;

  private final RowSearch search;
  private final String text;
  private final List<Row> page = new ArrayList<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private long total;
  private long found;

  RowsFound(RowSearch search) {
    this.search = search;
    this.text = search.text().strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public void row(String file, String at, String reason, String row, long omittedBytes) {
    total++;
    if (reasons.containsKey(reason) || reasons.size() < MOST_REASONS) {
      reasons.merge(reason, 1L, Long::sum);
    }
    if (search.reason().filter(wanted -> !wanted.equals(reason)).isPresent()
        || !has(file, at, row)) {
      return;
    }
    found++;
    if (found > search.skip() && page.size() < search.most()) {
      page.add(new Row(file, at, reason, row, omittedBytes));
    }
  }

  private boolean has(String file, String at, String row) {
    return text.isEmpty()
        || row.toLowerCase(Locale.ROOT).contains(text)
        || file.toLowerCase(Locale.ROOT).contains(text)
        || at.equals(text);
  }

  RowPage page(boolean kept) {
    return new RowPage(kept, total, found, reasons, page);
  }
}
