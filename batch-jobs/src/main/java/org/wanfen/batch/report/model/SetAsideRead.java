package org.wanfen.batch.report.model;

import java.util.ArrayList;
import java.util.List;
import org.wanfen.batch.report.model.RowsOfNight.EachRow;

/** Reads the kept rows that had no effect. They count only if there are as many as recorded. */
final class SetAsideRead implements KeptRows.Visitor {

  private final EachRow each;
  private final List<SetAside.Row> first = new ArrayList<>();
  private long rows;

  /**
   * Nothing read yet.
   *
   * @param each hears of all of them
   */
  SetAsideRead(EachRow each) {
    this.each = each;
  }

  @Override
  public void row(String file, String line, String reason, String text, long omittedBytes) {
    rows++;
    if (first.size() < SetAside.SHOWN) {
      first.add(new SetAside.Row(file, line, reason, text, omittedBytes));
    }
    each.row(reason, text);
  }

  /** The rows, if they are as many as were recorded; else only that number. */
  SetAside agreedWith(long recorded, String file) {
    boolean agreed = rows == recorded;
    return new SetAside(file, recorded, agreed, agreed ? first : List.of());
  }
}
