package org.wanfen.batch.report.page;

import java.util.List;
import org.wanfen.batch.report.period.IncomePaid;

/** What was earned in a period, and what became of it. */
final class PeriodIncomeSection {

  private PeriodIncomeSection() {}

  static Document.Section of(IncomePaid income, Texts texts) {
    return new Document.Section(
        "income",
        texts.get("income"),
        texts.get("income.about"),
        List.of(equation(income, texts), shared(income, texts), nights(income, texts)));
  }

  private static Table equation(IncomePaid income, Texts texts) {
    Table.Builder table = amounts("income.equation", texts);
    add(table, "income.carriedIn", income.carriedInFen(), "income.rule", texts);
    add(table, "income.gains", income.gainsFen(), "income.ledger", texts);
    add(table, "income.losses", income.lossesFen(), "income.ledger", texts);
    add(table, "income.fees", -income.feesFen(), "check.FEES_AT_RATES.actual", texts);
    total(table, "income.available", income.availableFen(), texts);
    add(table, "income.paid", income.paidFen(), "source.audit", texts);
    add(table, "income.carriedOut", income.carriedOutFen(), "income.rule", texts);
    total(table, "income.used", Math.addExact(income.paidFen(), income.carriedOutFen()), texts);
    difference(table, income.differenceFen(), texts);
    return table.table();
  }

  private static Table shared(IncomePaid income, Texts texts) {
    Table.Builder table = amounts("income.shared", texts);
    long shared = Math.addExact(income.floorsFen(), income.leftOverFen());
    add(table, "income.floors", income.floorsFen(), "source.settling", texts);
    add(table, "income.leftOver", income.leftOverFen(), "income.search", texts);
    total(table, "total", shared, texts);
    add(table, "income.paid", income.paidFen(), "source.audit", texts);
    difference(table, Math.subtractExact(income.paidFen(), shared), texts);
    return table.table();
  }

  private static Table.Builder amounts(String caption, Texts texts) {
    return Table.titled(
        texts.get(caption),
        texts.column("day.line"),
        texts.number("pool.amount"),
        texts.column("source"));
  }

  private static void add(Table.Builder table, String key, long fen, String source, Texts texts) {
    table.row(texts.cell(key), Cell.amount(fen), texts.cell(source));
  }

  private static void total(Table.Builder table, String key, long fen, Texts texts) {
    table.total(texts.cell(key), Cell.amount(fen), texts.cell("day.computed.source"));
  }

  private static void difference(Table.Builder table, long fen, Texts texts) {
    table.row(
        Table.Row.of(
                texts.cell("difference"),
                Cell.amount(fen),
                texts.cell(fen == 0 ? "income.addsUp" : "income.doesNotAddUp"))
            .as(fen == 0 ? Table.Style.PLAIN : Table.Style.BAD));
  }

  private static Table nights(IncomePaid income, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.get("income.nights"),
            texts.column("income.pool"),
            texts.number("income.number"),
            texts.number("income.pools"));
    row(table, "income.GAIN", income.gains(), texts);
    row(table, "income.NOTHING", income.nothing(), texts);
    row(table, "income.LOSS", income.losses(), texts);
    table.total(
        texts.cell("total"),
        Cell.count(income.gains().nights() + income.nothing().nights() + income.losses().nights()),
        Cell.amount(Math.addExact(income.gains().poolsFen(), income.losses().poolsFen())));
    return table.table();
  }

  private static void row(Table.Builder table, String key, IncomePaid.Nights nights, Texts texts) {
    table.row(texts.cell(key), Cell.count(nights.nights()), Cell.amount(nights.poolsFen()));
  }
}
