package org.wanfen.batch.report.page;

import java.util.List;
import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.batch.report.model.DayStatement.Pending;

/** The fund's day as an account statement. */
final class DaySection {

  private final DayStatement day;
  private final Texts texts;

  private DaySection(DayStatement day, Texts texts) {
    this.day = day;
    this.texts = texts;
  }

  static Document.Section of(DayStatement day, Texts texts) {
    DaySection section = new DaySection(day, texts);
    return new Document.Section(
        "day",
        texts.get("day"),
        texts.get("day.about"),
        List.of(section.statement(), section.pending(), section.accounts()));
  }

  private Table statement() {
    Table.Builder table =
        Table.titled(
            texts.get("day.statement"),
            texts.column("day.line"),
            texts.number("day.amount"),
            texts.number("day.balance"),
            texts.column("source"));
    table.row(
        texts.cell("day.opening"),
        Cell.empty(),
        Cell.amount(day.openingFen()),
        texts.cell("source.settling"));
    for (DayStatement.Line line : day.lines()) {
      String key = "day." + line.movement().name();
      table.row(
          texts.cell(key),
          Cell.amount(line.amountFen()),
          Cell.amount(line.balanceFen()),
          texts.cell(key + ".source"));
    }
    table.total(
        texts.cell("day.computed"),
        Cell.amount(Math.subtractExact(day.computedFen(), day.openingFen())),
        Cell.amount(day.computedFen()),
        texts.cell("day.computed.source"));
    table.total(
        texts.cell("day.closing"),
        Cell.empty(),
        Cell.amount(day.closingFen()),
        texts.cell("source.audit"));
    table.row(difference(day.differenceFen()));
    return table.table();
  }

  private Table.Row difference(long differenceFen) {
    return Table.Row.of(
            texts.cell("difference"),
            Cell.empty(),
            Cell.amount(differenceFen),
            texts.cell(differenceFen == 0 ? "day.addsUp" : "day.doesNotAddUp"))
        .as(differenceFen == 0 ? Table.Style.PLAIN : Table.Style.BAD);
  }

  private Table pending() {
    Pending bought = day.subscriptions();
    Pending redeemed = day.redemptions();
    Table.Builder table =
        Table.titled(
            texts.get("pending"),
            texts.column("day.line"),
            texts.number("pending.subscriptions"),
            texts.number("pending.redemptions"));
    table.row(amounts("pending.before", bought.beforeFen(), redeemed.beforeFen()));
    table.row(amounts("pending.accepted", bought.acceptedFen(), redeemed.acceptedFen()));
    table.row(amounts("pending.advancer", bought.advancerFen(), redeemed.advancerFen()));
    table.row(amounts("pending.confirmed", -bought.confirmedFen(), -redeemed.confirmedFen()));
    table.row(amounts("pending.lapsed", -bought.lapsedFen(), -redeemed.lapsedFen()));
    table.row(
        amounts("day.computed", bought.expectedFen(), redeemed.expectedFen())
            .as(Table.Style.TOTAL));
    table.row(
        amounts("pending.after", bought.afterFen(), redeemed.afterFen()).as(Table.Style.TOTAL));
    long ofBought = Math.subtractExact(bought.afterFen(), bought.expectedFen());
    long ofRedeemed = Math.subtractExact(redeemed.afterFen(), redeemed.expectedFen());
    boolean agrees = ofBought == 0 && ofRedeemed == 0;
    table.row(
        amounts("difference", ofBought, ofRedeemed)
            .as(agrees ? Table.Style.PLAIN : Table.Style.BAD));
    return table.table();
  }

  private Table.Row amounts(String key, long boughtFen, long redeemedFen) {
    return Table.Row.of(texts.cell(key), Cell.amount(boughtFen), Cell.amount(redeemedFen));
  }

  private Table accounts() {
    long expected = Math.addExact(day.accountsBefore(), day.accountsOpened());
    Table.Builder table =
        Table.titled(
            texts.get("accounts"), texts.column("day.line"), texts.number("accounts.number"));
    table.row(texts.cell("accounts.before"), Cell.count(day.accountsBefore()));
    table.row(texts.cell("accounts.opened"), Cell.count(day.accountsOpened()));
    table.total(texts.cell("day.computed"), Cell.count(expected));
    table.total(texts.cell("accounts.after"), Cell.count(day.accounts()));
    table.row(
        Table.Row.of(texts.cell("difference"), Cell.count(day.accounts() - expected))
            .as(day.accounts() == expected ? Table.Style.PLAIN : Table.Style.BAD));
    return table.table();
  }
}
