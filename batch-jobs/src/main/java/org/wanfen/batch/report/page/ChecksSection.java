package org.wanfen.batch.report.page;

import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.Summary;
import org.wanfen.fund.reconcile.CheckPart;

/** Every check with both figures, where each came from, and the difference. */
final class ChecksSection {

  /** More parts than this are shown only where they differ. */
  private static final int MOST_AGREEING_PARTS = 8;

  /** More parts than this are shown by number only. */
  private static final int MOST_PARTS = 100;

  private final Texts texts;
  private final Table.Builder table;

  private ChecksSection(Texts texts) {
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

  static Document.Section of(Summary summary, Texts texts) {
    ChecksSection section = new ChecksSection(texts);
    summary.checks().forEach(section::add);
    summary.checksNotGiven().forEach(section::addNotGiven);
    return new Document.Section(
        "checks", texts.get("checks"), texts.get("checks.about"), List.of(section.table.table()));
  }

  private void add(CheckLine check) {
    Table.Row row =
        Table.Row.of(
            Cell.text(name(check.name())),
            Cell.figure(check.expected()),
            from(check.name(), "expected"),
            Cell.figure(check.actual()),
            from(check.name(), "actual"),
            Cell.figure(check.difference()),
            result(check));
    table.row(check.passed() ? row : row.as(Table.Style.BAD));
    if (check.parts().size() > 1) {
      addParts(check);
    }
  }

  private void addParts(CheckLine check) {
    List<CheckPart> shown =
        check.parts().size() <= MOST_AGREEING_PARTS
            ? check.parts()
            : check.parts().stream().filter(part -> part.difference().signum() != 0).toList();
    for (CheckPart part : shown.subList(0, Math.min(shown.size(), MOST_PARTS))) {
      boolean agrees = part.difference().signum() == 0;
      table.row(
          Table.Row.of(
                  Cell.text("· " + texts.find("part." + part.what()).orElse(part.what())),
                  Cell.figure(part.expected()),
                  Cell.empty(),
                  Cell.figure(part.actual()),
                  Cell.empty(),
                  Cell.figure(part.difference()),
                  texts.cell(agrees ? "agrees" : "differs"))
              .as(Table.Style.PART));
    }
    int left = check.parts().size() - Math.min(shown.size(), MOST_PARTS);
    if (left > 0) {
      table.row(sentence(texts.with("checks.moreParts", left)));
    }
  }

  private void addNotGiven(String name) {
    table.row(
        Table.Row.of(
            Cell.text(name(name)),
            Cell.nothing(),
            from(name, "expected"),
            Cell.nothing(),
            from(name, "actual"),
            Cell.nothing(),
            texts.cell("notGiven")));
  }

  private static Table.Row sentence(String text) {
    return Table.Row.of(
            Cell.text("· " + text),
            Cell.empty(),
            Cell.empty(),
            Cell.empty(),
            Cell.empty(),
            Cell.empty(),
            Cell.empty())
        .as(Table.Style.PART);
  }

  private Cell result(CheckLine check) {
    Optional<String> failure = check.failure();
    if (failure.isPresent()) {
      return Cell.text(texts.get("notEvaluated") + ": " + failure.get());
    }
    return texts.cell(check.passed() ? "agrees" : "differs");
  }

  private String name(String check) {
    return texts.find("check." + check).map(name -> name + " · ").orElse("") + check;
  }

  private Cell from(String check, String side) {
    return Cell.text(texts.find("check." + check + "." + side).orElse(""));
  }
}
