package org.wanfen.batch.statement;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.wanfen.batch.operations.AccountQueries.AccountStatement;
import org.wanfen.batch.operations.AccountQueries.Day;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.register.AccountDay;

/**
 * A statement as CSV: a line a day, amounts in yuan. The exact share has ten decimals; it and the
 * left-over fen are empty on the day before the fund's first night.
 */
public final class StatementCsv {

  private static final String HEADER =
      "date,opening_units,fast_out,fast_in,exact_share,left_over_fen,income,subscribed,redeemed,"
          + "closing_units,pending_subscriptions,pending_redemptions\n";

  /** The bytes of the file, ASCII throughout. */
  public byte[] bytes(AccountStatement statement) {
    StringBuilder csv = new StringBuilder(HEADER);
    statement.days().forEach(day -> csv.append(line(day)));
    return csv.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static StringJoiner line(Day line) {
    AccountDay day = line.day();
    StringJoiner row = new StringJoiner(",", "", "\n");
    row.add(line.date().toString());
    row.add(Fen.format(day.openingUnits()));
    row.add(Fen.format(day.fastOut()));
    row.add(Fen.format(day.fastIn()));
    row.add(line.share().map(share -> share.yuan().toPlainString()).orElse(""));
    row.add(line.share().map(share -> Long.toString(share.leftOverFen())).orElse(""));
    row.add(Fen.format(day.income()));
    row.add(Fen.format(day.subscribed()));
    row.add(Fen.format(day.redeemed()));
    row.add(Fen.format(day.closingUnits()));
    row.add(Fen.format(day.pendingSubscriptions()));
    row.add(Fen.format(day.pendingRedemptions()));
    return row;
  }
}
