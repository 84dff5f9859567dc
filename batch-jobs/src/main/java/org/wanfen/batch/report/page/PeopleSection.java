package org.wanfen.batch.report.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.wanfen.batch.operations.NightQueries.ActionLine;
import org.wanfen.batch.report.model.People;

/** Who started, resumed, released, and why. */
final class PeopleSection {

  private PeopleSection() {}

  /**
   * The section.
   *
   * @param zone the fund's zone, in which people read times
   */
  static Document.Section of(People people, ZoneId zone, Texts texts) {
    return new Document.Section(
        "people",
        texts.get("people"),
        texts.get("people.about"),
        List.of(decisions(people, texts), actions(people, zone, texts)));
  }

  /** What people decided about the night, as readers must know first. */
  static List<String> decided(People people, Texts texts) {
    List<String> notices = new ArrayList<>();
    people
        .quarantineAccepted()
        .ifPresent(
            decided ->
                notices.add(
                    Visible.text(texts.with("notice.quarantine", decided.by(), decided.reason()))));
    people
        .released()
        .ifPresent(
            decided ->
                notices.add(
                    Visible.text(texts.with("notice.released", decided.by(), decided.reason()))));
    return notices;
  }

  private static Table decisions(People people, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.get("people.attempt"),
            texts.column("people.what"),
            texts.column("people.who"),
            texts.column("people.why"));
    table.row(texts.cell("people.started"), Cell.text(people.startedBy()), Cell.nothing());
    for (String runner : people.runners().stream().skip(1).toList()) {
      table.row(texts.cell("people.resumed"), Cell.text(runner), Cell.nothing());
    }
    people
        .quarantineAccepted()
        .ifPresent(
            decided ->
                table.row(
                    texts.cell("people.quarantine"),
                    Cell.text(decided.by()),
                    Cell.text(decided.reason())));
    people
        .released()
        .ifPresent(
            decided ->
                table.row(
                    texts.cell("people.released"),
                    Cell.text(decided.by()),
                    Cell.text(decided.reason())));
    return table.table();
  }

  private static Table actions(People people, ZoneId zone, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.get("people.actions"),
            texts.column("timing.when"),
            texts.column("people.who"),
            texts.column("people.what"),
            texts.column("people.why"),
            texts.column("outcome"));
    for (ActionLine action : people.actions()) {
      table.row(
          Cell.text(Texts.moment(action.at(), zone)),
          Cell.text(action.by()),
          Cell.text(action.action()),
          action.reason().map(Cell::text).orElse(Cell.nothing()),
          Cell.text(outcome(action.outcome(), texts)));
    }
    return table.table();
  }

  private static String outcome(String outcome, Texts texts) {
    return switch (outcome) {
      case "done", "begun" -> texts.get(outcome);
      default -> outcome;
    };
  }
}
