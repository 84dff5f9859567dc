package org.wanfen.batch.report.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wanfen.batch.report.period.FiguresOfNight;
import org.wanfen.batch.report.period.PeriodNight;
import org.wanfen.batch.report.period.PeriodReport;

/** The quotes of a period, drawn and listed. */
final class PeriodQuoteSection {

  private static final int MONTH_STARTS_AT = 5;

  private final Map<LocalDate, Optional<PeriodNight>> days;
  private final Texts texts;

  private PeriodQuoteSection(PeriodReport report, Texts texts) {
    this.days = PeriodNightsSection.days(report);
    this.texts = texts;
  }

  static Document.Section of(PeriodReport report, Texts texts) {
    PeriodQuoteSection section = new PeriodQuoteSection(report, texts);
    return new Document.Section(
        "quote",
        texts.get("quote"),
        texts.get("quote.about"),
        List.of(
            section.chart("income", 1, night -> Optional.of(night.incomePer10k())),
            section.chart("yield", 2, FiguresOfNight::sevenDayYield),
            section.table()));
  }

  private Chart chart(
      String id, int column, Function<FiguresOfNight, Optional<BigDecimal>> figure) {
    List<Optional<BigDecimal>> values =
        days.values().stream()
            .map(night -> night.flatMap(PeriodNight::figures).flatMap(figure))
            .toList();
    return new Chart(
        id,
        Chart.Kind.LINE,
        texts.get("quote." + id + ".chart"),
        days.keySet().stream().map(day -> day.toString().substring(MONTH_STARTS_AT)).toList(),
        List.of(new Chart.Series(texts.get("quote." + id), column, values)));
  }

  /** A day without a quote has empty cells, over which a spreadsheet draws no line to zero. */
  private Table table() {
    Table.Builder table =
        Table.titled(
            texts.get("quote.history"),
            texts.column("date"),
            texts.number("quote.income"),
            texts.number("quote.yield"));
    days.forEach(
        (date, night) -> {
          Optional<FiguresOfNight> figures = night.flatMap(PeriodNight::figures);
          table.row(
              Cell.text(date.toString()),
              figures.map(found -> Cell.figure(found.incomePer10k())).orElse(Cell.empty()),
              figures
                  .flatMap(FiguresOfNight::sevenDayYield)
                  .map(Cell::figure)
                  .orElse(Cell.empty()));
        });
    return table.table();
  }
}
