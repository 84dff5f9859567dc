package org.wanfen.batch.report.page;

import java.util.List;
import java.util.Optional;
import org.wanfen.batch.report.period.PeriodCheck;
import org.wanfen.batch.report.period.PeriodCheck.Part;

/** The checks over a period, and what differs night by night. */
final class PeriodChecksSection {

  /** More differing parts than this are shown by number only. */
  private static final int MOST_PARTS = 100;

  private final Texts texts;
  private final Table.Builder table;

  private PeriodChecksSection(Texts texts) {
    this.texts = texts;
    this.table =
        Table.titled(
            "",
            texts.column("check"),
            texts.number("expected"),
            texts.column("expected.from"),
            texts.number("actual"),
            texts.column("actual.from"),
            texts.number("difference"),
            texts.column("result"));
  }

  static Document.Section of(List<PeriodCheck> checks, Texts texts) {
    PeriodChecksSection section = new PeriodChecksSection(texts);
    checks.forEach(section::add);
    return new Document.Section(
        "checks", texts.get("checks"), texts.get("checks.about"), List.of(section.table.table()));
  }

  private void add(PeriodCheck check) {
    String key = "check." + check.name();
    Table.Row row =
        Table.Row.of(
            texts.cell(key),
            compared(check),
            texts.cell(key + ".expected"),
            agreeing(check),
            texts.cell(key + ".actual"),
            Cell.empty(),
            texts.cell(check.passed() ? "agrees" : "differs"));
    table.row(check.passed() ? row : row.as(Table.Style.BAD));
    addDiffering(check);
  }

  private Cell compared(PeriodCheck check) {
    return Cell.text(texts.with("checks.compared", Cell.count(check.parts().size()).text()));
  }

  private Cell agreeing(PeriodCheck check) {
    int agreeing = check.parts().size() - check.differing().size();
    return Cell.text(texts.with("checks.agreeing", Cell.count(agreeing).text()));
  }

  private static Cell figure(PeriodCheck check, Optional<Long> figure) {
    return check.name().amounts() ? Cell.amount(figure) : Cell.count(figure);
  }

  private void addDiffering(PeriodCheck check) {
    List<Part> differing = check.differing();
    int shown = Math.min(differing.size(), MOST_PARTS);
    for (Part part : differing.subList(0, shown)) {
      table.row(
          Table.Row.of(
                  Cell.text("· " + what(part)),
                  figure(check, part.expected()),
                  Cell.text(part.expected().isPresent() ? "" : texts.get("checks.notOnRecord")),
                  figure(check, Optional.of(part.actual())),
                  Cell.empty(),
                  figure(check, part.difference()),
                  texts.cell("differs"))
              .as(Table.Style.PART));
    }
    if (shown < differing.size()) {
      table.row(
          Table.Row.of(
                  Cell.text("· " + texts.with("checks.more", differing.size() - shown)),
                  Cell.empty(),
                  Cell.empty(),
                  Cell.empty(),
                  Cell.empty(),
                  Cell.empty(),
                  Cell.empty())
              .as(Table.Style.PART));
    }
  }

  private String what(Part part) {
    return part.date()
        + part.end().map(end -> " " + texts.get("checks." + end.name())).orElse("")
        + part.fee().map(fee -> " " + texts.get("fee." + fee.key())).orElse("");
  }
}
