package org.wanfen.batch.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.report.period.Incident;
import org.wanfen.batch.report.period.PeriodReport;

/** The nights of a period that did not simply go through. */
final class IncidentsSection {

  private final PeriodReport report;
  private final Texts texts;

  private IncidentsSection(PeriodReport report, Texts texts) {
    this.report = report;
    this.texts = texts;
  }

  static Document.Section of(PeriodReport report, Texts texts) {
    IncidentsSection section = new IncidentsSection(report, texts);
    boolean none = report.incidents().isEmpty();
    return new Document.Section(
        "incidents",
        texts.get("incidents"),
        none ? texts.get("incidents.none") : texts.with("incidents.about", report.zone()),
        none ? List.of() : List.of(section.attempts(), section.checks(), section.actions()));
  }

  private Table attempts() {
    Table.Builder table =
        Table.titled(
            texts.get("incidents.attempts"),
            texts.column("date"),
            texts.column("incidents.attempt"),
            texts.column("state"),
            texts.column("incidents.held"),
            texts.column("incidents.why"),
            texts.column("incidents.decided"));
    for (Incident incident : report.incidents()) {
      table.row(
          Cell.text(incident.date().toString()),
          Cell.text(Integer.toString(incident.attempt())),
          texts.cell("state." + incident.state().name()),
          Cell.text(
              incident.holds().stream()
                  .map(hold -> Texts.moment(hold.at(), report.zone()))
                  .collect(Collectors.joining(", "))),
          Cell.text(why(incident)),
          Cell.text(decided(incident)));
    }
    return table.table();
  }

  /** What stands beside the attempt; of one that went on, what the trail kept of it. */
  private static String why(Incident incident) {
    return incident
        .notice()
        .orElse(
            incident.holds().stream()
                .flatMap(hold -> hold.detail().stream())
                .distinct()
                .collect(Collectors.joining(" · ")));
  }

  private String decided(Incident incident) {
    List<String> decided = new ArrayList<>();
    incident
        .quarantineAccepted()
        .ifPresent(who -> decided.add(texts.with("incidents.quarantine", who.by(), who.reason())));
    incident
        .released()
        .ifPresent(who -> decided.add(texts.with("incidents.released", who.by(), who.reason())));
    return String.join(" · ", decided);
  }

  private Table checks() {
    Table.Builder table =
        Table.titled(
            texts.get("incidents.checks"),
            texts.column("date"),
            texts.column("incidents.attempt"),
            texts.column("check"),
            texts.number("expected"),
            texts.number("actual"),
            texts.number("difference"));
    for (Incident incident : report.incidents()) {
      for (CheckLine check : incident.failed()) {
        table.row(
            Cell.text(incident.date().toString()),
            Cell.text(Integer.toString(incident.attempt())),
            Cell.text(check.failure().map(why -> check.name() + ": " + why).orElse(check.name())),
            Cell.figure(check.expected()),
            Cell.figure(check.actual()),
            Cell.figure(check.difference()));
      }
    }
    return table.table();
  }

  private Table actions() {
    Table.Builder table =
        Table.titled(
            texts.get("incidents.actions"),
            texts.column("timing.when"),
            texts.column("date"),
            texts.column("people.who"),
            texts.column("people.what"),
            texts.column("people.why"),
            texts.column("outcome"));
    for (TrailLine action : report.actions()) {
      table.row(
          Cell.text(Texts.moment(action.at(), report.zone())),
          action.date().map(date -> Cell.text(date.toString())).orElse(Cell.nothing()),
          Cell.text(action.by()),
          Cell.text(action.action()),
          action.reason().map(Cell::text).orElse(Cell.nothing()),
          Cell.text(outcome(action.outcome())));
    }
    return table.table();
  }

  private String outcome(String outcome) {
    return switch (outcome) {
      case "done", "begun" -> texts.get(outcome);
      default -> outcome;
    };
  }
}
