package org.wanfen.settlement.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.plane.DataPlane.StatementLine;
import org.wanfen.settlement.register.RegisterTable;

/** The days of one account: of every date the one file that can hold it. */
public final class AccountStatement {

  private final FileStore store;
  private final RegisterTable table;

  /** States accounts of a register. */
  public AccountStatement(FileStore store, RegisterTable table) {
    this.store = store;
    this.table = table;
  }

  /**
   * The days of an account that are published, in order.
   *
   * @param account its number
   * @param from the first date
   * @param to the last date
   */
  public List<StatementLine> of(long account, LocalDate from, LocalDate to) {
    RegisterTable.Contents published = table.published();
    List<StatementLine> lines = new ArrayList<>();
    if (published == null) {
      return lines;
    }
    table
        .filesOfAccount(published.snapshot(), account, from, to)
        .forEach(
            (date, file) -> {
              BucketDays days = BucketDays.read(store, file);
              int row = days.find(account);
              if (row >= 0) {
                lines.add(new StatementLine(date, days.day(row)));
              }
            });
    return lines;
  }
}
