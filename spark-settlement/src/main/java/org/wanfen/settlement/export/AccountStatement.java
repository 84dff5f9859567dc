package org.wanfen.settlement.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.settle.Movement;
import org.wanfen.settlement.columns.RowSearch;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.plane.DataPlane.Statement;
import org.wanfen.settlement.plane.DataPlane.StatementLine;
import org.wanfen.settlement.register.RegisterColumns;
import org.wanfen.settlement.register.RegisterTable;

/** The days of one account: of every date the one file that can hold it, and of that its pages. */
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
  public Statement of(long account, LocalDate from, LocalDate to) {
    RegisterTable.Contents published = table.published();
    List<StatementLine> lines = new ArrayList<>();
    if (published == null) {
      return new Statement(lines, 0);
    }
    RowSearch search = new RowSearch(store.configuration());
    table
        .filesOfAccount(published.snapshot(), account, from, to)
        .forEach(
            (date, file) ->
                search
                    .find(new Path(file.path()), RegisterColumns.ACCOUNT, account)
                    .map(AccountStatement::day)
                    .ifPresent(day -> lines.add(new StatementLine(date, day))));
    return new Statement(lines, search.bytesRead());
  }

  private static AccountDay day(Map<String, Long> row) {
    long fastOut = moved(row, Movement.FAST_OUT);
    long fastIn = moved(row, Movement.FAST_IN);
    long subscribed = moved(row, Movement.SUBSCRIBED);
    long redeemed = moved(row, Movement.REDEEMED);
    long income = row.get(RegisterColumns.INCOME);
    long closing = row.get(RegisterColumns.CLOSING_UNITS);
    return new AccountDay(
        row.get(RegisterColumns.ACCOUNT),
        closing - income - subscribed + redeemed + fastOut - fastIn,
        fastOut,
        fastIn,
        income,
        subscribed,
        redeemed,
        closing,
        Math.addExact(
            moved(row, Movement.PENDING_SUBSCRIPTIONS_DUE),
            moved(row, Movement.PENDING_SUBSCRIPTIONS_NEXT)),
        Math.addExact(
            moved(row, Movement.PENDING_REDEMPTIONS_DUE),
            moved(row, Movement.PENDING_REDEMPTIONS_NEXT)));
  }

  private static long moved(Map<String, Long> row, Movement movement) {
    return row.getOrDefault(RegisterColumns.of(movement), 0L);
  }
}
