package org.wanfen.batch.report.page;

import java.util.List;
import org.wanfen.batch.report.model.PoolStruck;

/** The pool, struck line by line, and how it was shared out. */
final class PoolSection {

  private PoolSection() {}

  static Document.Section of(PoolStruck pool, Texts texts) {
    return new Document.Section(
        "pool",
        texts.get("pool"),
        texts.get("pool.about"),
        List.of(base(pool, texts), struck(pool, texts)));
  }

  private static Table base(PoolStruck pool, Texts texts) {
    Table.Builder table =
        Table.titled(texts.get("pool.base"), texts.column("day.line"), texts.number("pool.amount"));
    pool.before()
        .ifPresentOrElse(
            before -> {
              table.row(
                  Cell.text(texts.with("pool.base.opening", before.date())),
                  Cell.amount(before.openingFen()));
              table.row(
                  Cell.text(texts.with("pool.base.pool", before.date())),
                  Cell.amount(before.poolFen()));
            },
            () -> table.row(texts.cell("pool.base.first"), Cell.amount(pool.baseFen())));
    table.total(texts.cell("pool.base.total"), Cell.amount(pool.baseFen()));
    return table.table();
  }

  private static Table struck(PoolStruck pool, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.get("pool.lines"),
            texts.column("day.line"),
            texts.column("pool.computation"),
            texts.number("pool.unrounded"),
            texts.number("pool.amount"));
    pool.income()
        .forEach(
            item ->
                table.row(
                    Cell.text(item.item()),
                    texts.cell("pool.ledger"),
                    Cell.empty(),
                    Cell.amount(item.amountFen())));
    table.total(
        texts.cell("pool.income"), Cell.empty(), Cell.empty(), Cell.amount(pool.incomeFen()));
    for (PoolStruck.FeeLine fee : pool.fees()) {
      table.row(
          texts.cell("fee." + fee.fee().key()),
          Cell.text(Cell.amount(pool.baseFen()).text() + " × " + fee.rate() + " ÷ " + fee.days()),
          Cell.figure(fee.unrounded().negate()),
          Cell.amount(-fee.amountFen()));
    }
    table.total(texts.cell("pool.fees"), Cell.empty(), Cell.empty(), Cell.amount(-pool.feesFen()));
    table.total(texts.cell("pool.total"), Cell.empty(), Cell.empty(), Cell.amount(pool.poolFen()));
    return table.table();
  }
}
