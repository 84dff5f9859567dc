package org.wanfen.batch.report.page;

import java.util.ArrayList;
import java.util.List;
import org.wanfen.batch.report.model.PoolStruck;
import org.wanfen.batch.report.period.FeesDue;
import org.wanfen.batch.report.period.FeesDue.RateRun;
import org.wanfen.batch.report.period.PeriodNight;
import org.wanfen.batch.report.period.PeriodReport;
import org.wanfen.batch.report.period.PeriodReport.TermsInForce;
import org.wanfen.fund.terms.Fee;

/** What is due of a period to whom, by rate and by day. */
final class PeriodFeesSection {

  private final PeriodReport report;
  private final FeesDue fees;
  private final Texts texts;

  private PeriodFeesSection(PeriodReport report, Texts texts) {
    this.report = report;
    this.fees = report.fees();
    this.texts = texts;
  }

  static Document.Section of(PeriodReport report, Texts texts) {
    PeriodFeesSection section = new PeriodFeesSection(report, texts);
    return new Document.Section(
        "fees",
        texts.get("fees"),
        texts.get("fees.about"),
        List.of(section.due(), section.terms(), section.perDay()));
  }

  private Table due() {
    Table.Builder table =
        Table.titled(
            texts.get("fees.due"),
            texts.column("fees.to"),
            texts.number("fees.rate"),
            texts.column("fees.from"),
            texts.column("fees.until"),
            texts.number("fees.nights"),
            texts.number("fees.days"),
            texts.number("fees.bases"),
            texts.number("fees.amount"));
    for (Fee fee : Fee.values()) {
      String name = texts.get("fee." + fee.key());
      List<RateRun> runs = fees.runs().stream().filter(run -> run.fee() == fee).toList();
      runs.forEach(run -> table.row(cells(name, run)));
      if (runs.size() > 1) {
        table.row(sum(texts.with("fees.of", name), fees.totalsFen().get(fee)));
      }
    }
    table.row(sum(texts.get("fees.all"), fees.totalFen()));
    return table.table();
  }

  private static Cell[] cells(String name, RateRun run) {
    return new Cell[] {
      Cell.text(name),
      Cell.figure(run.rate().value()),
      Cell.text(run.from().toString()),
      Cell.text(run.to().toString()),
      Cell.count(run.nights()),
      Cell.count(run.daysOfYear()),
      Cell.amount(run.basesFen()),
      Cell.amount(run.amountFen())
    };
  }

  private static Table.Row sum(String name, long fen) {
    return Table.Row.of(
            Cell.text(name),
            Cell.empty(),
            Cell.empty(),
            Cell.empty(),
            Cell.empty(),
            Cell.empty(),
            Cell.empty(),
            Cell.amount(fen))
        .as(Table.Style.TOTAL);
  }

  private Table perDay() {
    Table.Builder table =
        Table.titled(
            texts.get("fees.perDay"),
            texts.column("date"),
            texts.number("fees.base"),
            texts.number("fee." + Fee.MANAGEMENT.key()),
            texts.number("fee." + Fee.CUSTODY.key()),
            texts.number("fee." + Fee.SALES_SERVICE.key()),
            texts.number("fees.sum"));
    for (PeriodNight night : report.published()) {
      PoolStruck pool = night.figures().orElseThrow().pool();
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(night.date().toString()));
      cells.add(Cell.amount(pool.baseFen()));
      for (Fee fee : Fee.values()) {
        cells.add(Cell.amount(amount(pool, fee)));
      }
      cells.add(Cell.amount(pool.feesFen()));
      table.row(new Table.Row(Table.Style.PLAIN, cells));
    }
    table.total(
        texts.cell("total"),
        Cell.empty(),
        Cell.amount(fees.totalsFen().get(Fee.MANAGEMENT)),
        Cell.amount(fees.totalsFen().get(Fee.CUSTODY)),
        Cell.amount(fees.totalsFen().get(Fee.SALES_SERVICE)),
        Cell.amount(fees.totalFen()));
    return table.table();
  }

  private static long amount(PoolStruck pool, Fee fee) {
    return pool.fees().stream()
        .filter(line -> line.fee() == fee)
        .map(PoolStruck.FeeLine::amountFen)
        .reduce(0L, Math::addExact);
  }

  private Table terms() {
    Table.Builder table =
        Table.titled(
            texts.get("fees.terms"),
            texts.column("fees.version"),
            texts.column("fees.from"),
            texts.column("fees.until"),
            texts.number("fees.nights"),
            texts.column("digest"));
    for (TermsInForce terms : report.terms()) {
      table.row(
          Cell.text(Integer.toString(terms.version())),
          Cell.text(terms.from().toString()),
          Cell.text(terms.to().toString()),
          Cell.count(terms.nights()),
          Cell.code(terms.sha256()));
    }
    return table.table();
  }
}
