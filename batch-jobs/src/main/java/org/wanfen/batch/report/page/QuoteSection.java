package org.wanfen.batch.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.records.FundRecords.QuoteRow;
import org.wanfen.batch.report.model.NightReport;
import org.wanfen.batch.report.model.QuoteOfDay;

/** The quote, the seven days that its yield is made of, and the last 30. */
final class QuoteSection {

  private static final int MONTH_STARTS_AT = 5;
  private static final int PRODUCT_DECIMALS = 12;

  private QuoteSection() {}

  static Document.Section of(NightReport report, Texts texts) {
    QuoteOfDay quote = report.quote();
    return new Document.Section(
        "quote",
        texts.get("quote"),
        texts.get("quote.about"),
        List.of(
            figures(report, texts),
            days(quote, texts),
            chart("income", "quote.income.chart", "quote.income", quote, texts),
            chart("yield", "quote.yield.chart", "quote.yield", quote, texts),
            history(quote, texts)));
  }

  private static Table figures(NightReport report, Texts texts) {
    QuoteOfDay quote = report.quote();
    Table.Builder table =
        Table.titled(
            texts.get("quote.figures"),
            texts.column("day.line"),
            texts.number("figure"),
            texts.column("pool.computation"));
    table.row(
        texts.cell("quote.income"),
        Cell.figure(quote.incomePer10k()),
        Cell.text(
            Cell.amount(report.sharing().poolFen()).text()
                + " × 10,000 ÷ "
                + Cell.amount(report.sharing().entitledFen()).text()));
    table.row(
        texts.cell("quote.yield"),
        Cell.figure(quote.sevenDayYield()),
        Cell.text(texts.with("quote.yield.computation", quote.days().size())));
    return table.table();
  }

  private static Table days(QuoteOfDay quote, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.with("quote.days", quote.days().size()),
            texts.column("date"),
            texts.number("quote.income"),
            texts.number("quote.growth"));
    for (QuoteRow day : quote.days()) {
      table.row(
          Cell.text(day.date().toString()),
          Cell.figure(day.incomePer10k()),
          Cell.figure(day.incomePer10k().movePointLeft(4).add(BigDecimal.ONE)));
    }
    BigDecimal growth =
        quote.days().stream()
            .map(day -> day.incomePer10k().movePointLeft(4).add(BigDecimal.ONE))
            .reduce(BigDecimal.ONE, BigDecimal::multiply);
    table.total(
        texts.cell("quote.product"),
        Cell.empty(),
        Cell.text(growth.setScale(PRODUCT_DECIMALS, RoundingMode.DOWN) + "…"));
    return table.table();
  }

  private static Chart chart(
      String id, String caption, String series, QuoteOfDay quote, Texts texts) {
    List<Optional<BigDecimal>> values =
        quote.history().stream()
            .map(day -> id.equals("income") ? Optional.of(day.incomePer10k()) : day.sevenDayYield())
            .toList();
    return new Chart(
        id,
        Chart.Kind.LINE,
        texts.get(caption),
        quote.history().stream()
            .map(day -> day.date().toString().substring(MONTH_STARTS_AT))
            .toList(),
        List.of(new Chart.Series(texts.get(series), id.equals("income") ? 1 : 2, values)));
  }

  private static Table history(QuoteOfDay quote, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.get("quote.history"),
            texts.column("date"),
            texts.number("quote.income"),
            texts.number("quote.yield"));
    // A cell without a figure is empty: over it a spreadsheet draws no line to zero.
    for (QuoteRow day : quote.history()) {
      table.row(
          Cell.text(day.date().toString()),
          Cell.figure(day.incomePer10k()),
          day.sevenDayYield().map(Cell::figure).orElse(Cell.empty()));
    }
    return table.table();
  }
}
