package org.wanfen.batch.report.page;

import java.util.ArrayList;
import java.util.List;
import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.batch.report.period.Link;

/** The units over a period, and whether each night stands on the one before. */
final class PeriodUnitsSection {

  private PeriodUnitsSection() {}

  static Document.Section of(DayStatement statement, List<Link> links, Texts texts) {
    Document.Section day = DaySection.of(statement, texts);
    List<Document.Block> blocks = new ArrayList<>(day.blocks());
    blocks.add(links(links, texts));
    return new Document.Section("units", day.title(), day.about(), blocks);
  }

  private static Table links(List<Link> links, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.get("links"),
            texts.column("date"),
            texts.number("links.closing"),
            texts.number("links.opening"),
            texts.number("difference"),
            texts.column("result"));
    for (Link link : links) {
      Table.Row row =
          Table.Row.of(
              Cell.text(link.date().toString()),
              Cell.amount(link.before().map(Link.Left::closingFen)),
              Cell.amount(link.openingFen()),
              Cell.amount(link.differenceFen()),
              texts.cell(result(link)));
      table.row(link.holds() ? row : row.as(Table.Style.BAD));
    }
    return table.table();
  }

  private static String result(Link link) {
    if (link.before().isEmpty()) {
      return "links.gap";
    }
    if (!link.holds()) {
      return "differs";
    }
    return link.before().get().openingRegister() ? "links.register" : "agrees";
  }
}
