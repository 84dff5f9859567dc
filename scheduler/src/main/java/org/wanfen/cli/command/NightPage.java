package org.wanfen.cli.command;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.NightQueries.ActionLine;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.Table;
import org.wanfen.cli.screen.WindowText;

/** Everything about one night, on a page of text. */
final class NightPage {

  private static final Table STEPS =
      Table.of(
          Table.Column.words("step", 10),
          Table.Column.words("began", 20),
          Table.Column.words("ended", 20),
          Table.Column.figures("seconds", 7),
          Table.Column.figures("done", 10),
          Table.Column.figures("a second", 9),
          Table.Column.words("outcome", 7));
  private static final Table WARNINGS =
      Table.of(
          Table.Column.words("warning", 24),
          Table.Column.words("since", 20),
          Table.Column.words("until", 20),
          Table.Column.words("what", 10));
  private static final Table CHECKS =
      Table.of(
          Table.Column.words("check", 20),
          Table.Column.words("result", 7),
          Table.Column.figures("expected", 16),
          Table.Column.figures("actual", 16),
          Table.Column.figures("difference", 12));
  private static final Table INPUTS =
      Table.of(Table.Column.words("input", 16), Table.Column.words("sha256", 64));
  private static final Table ACTIONS =
      Table.of(
          Table.Column.words("when", 20),
          Table.Column.words("by (stated)", 8),
          Table.Column.words("action", 8),
          Table.Column.words("outcome", 7),
          Table.Column.words("reason", 6));

  private final List<String> lines = new ArrayList<>();

  private NightPage() {}

  static List<String> lines(NightDetails details) {
    NightPage page = new NightPage();
    page.head(details.night());
    details.window().ifPresent(page::window);
    page.section(WARNINGS, details.warnings().stream().map(NightPage::warning).toList());
    page.section(STEPS, details.steps().stream().map(NightPage::step).toList());
    page.section(CHECKS, details.checks().stream().map(NightPage::check).toList());
    details.checks().forEach(page::failure);
    if (!details.checksNotGiven().isEmpty()) {
      page.lines.add(
          "not given by the feed, so not reconciled: "
              + String.join(", ", details.checksNotGiven()));
    }
    page.section(INPUTS, details.inputs().stream().map(NightPage::input).toList());
    page.section(ACTIONS, details.actions().stream().map(NightPage::action).toList());
    if (details.attempts().size() > 1) {
      page.lines.add("");
      page.lines.addAll(NightListCommand.lines(details.attempts()));
    }
    return page.lines;
  }

  private void head(NightLine night) {
    lines.add(
        night.fund()
            + " "
            + night.date()
            + ": "
            + NightAnswer.word(night.state())
            + (night.mock() ? " (mock run)" : "")
            + ", attempt "
            + night.attempt());
    lines.add(
        "  started "
            + moment(night.startedAt())
            + " by "
            + night.startedBy()
            + ", due "
            + moment(night.deadlineAt())
            + night
                .publishedAt()
                .map(at -> published(at, night.deadlineAt()))
                .orElseGet(() -> night.overdue() ? " (overdue)" : ""));
    lines.add(
        "  accounts "
            + night.accounts().map(Figures::count).orElse("-")
            + ", pool "
            + night.poolFen().map(Figures::amount).orElse("-")
            + ", income per 10,000 "
            + Figures.figure(night.incomePer10k())
            + ", seven-day yield "
            + Figures.figure(night.sevenDayYield())
            + " %");
    night.notice().ifPresent(notice -> lines.add("  " + notice));
  }

  /** Of a night that is at work, or was cut off: how far it had come. */
  private void window(NightWindow window) {
    window
        .step()
        .ifPresent(
            step -> {
              String done = WindowText.done(step);
              lines.add(
                  "  seen "
                      + moment(window.asOf())
                      + " on "
                      + step.step().key()
                      + (done.isEmpty() ? "" : ": " + done)
                      + step.expectedEndAt().map(at -> ", until about " + moment(at)).orElse(""));
              lines.add("  " + end(window));
            });
  }

  private static String end(NightWindow window) {
    return window
        .expectedEndAt()
        .map(
            at ->
                "expected to end "
                    + moment(at)
                    + ", "
                    + to(Duration.between(at, window.deadlineAt()), "the deadline"))
        .orElseGet(
            () ->
                "too little is known to say when it ends; this was "
                    + to(window.left(), "the deadline"));
  }

  private static String published(Instant at, Instant deadline) {
    return ", published " + moment(at) + ", " + to(Duration.between(at, deadline), "its deadline");
  }

  private static String to(Duration left, String deadline) {
    return left.isNegative()
        ? Figures.minutes(left.negated()) + " after " + deadline
        : Figures.minutes(left) + " before " + deadline;
  }

  private void section(Table table, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      lines.add("");
      lines.addAll(table.lines(rows));
    }
  }

  private void failure(CheckLine check) {
    check.failure().ifPresent(why -> lines.add(check.name() + " could not be evaluated: " + why));
  }

  private static List<String> step(StepLine step) {
    return List.of(
        step.step(),
        moment(step.startedAt()),
        step.endedAt().map(NightPage::moment).orElse("-"),
        step.took().map(Figures::seconds).orElse("-"),
        step.done().map(Figures::count).orElse("-"),
        step.perSecond().map(Figures::count).orElse("-"),
        step.outcome().orElse("cut off, or at work"));
  }

  private static List<String> warning(NightWarning warning) {
    return List.of(
        warning.code().toString(),
        moment(warning.since()),
        warning.clearedAt().map(NightPage::moment).orElse("-"),
        warning.detail());
  }

  private static List<String> check(CheckLine check) {
    return List.of(
        check.name(),
        check.passed() ? "passed" : "DIFFERS",
        Figures.figure(check.expected()),
        Figures.figure(check.actual()),
        Figures.figure(check.difference()));
  }

  private static List<String> input(InputLine input) {
    return List.of(input.name(), input.sha256());
  }

  private static List<String> action(ActionLine action) {
    return List.of(
        moment(action.at()),
        action.by(),
        action.action(),
        action.outcome(),
        action.reason().orElse(""));
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
