package org.wanfen.batch.report.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.report.model.Timing;

/** When the night was at work, against its window. */
final class TimingSection {

  private final Timing timing;
  private final Texts texts;

  private TimingSection(Timing timing, Texts texts) {
    this.timing = timing;
    this.texts = texts;
  }

  static Document.Section of(Timing timing, Texts texts) {
    TimingSection section = new TimingSection(timing, texts);
    List<Document.Block> blocks = new ArrayList<>(List.of(section.window(), section.steps()));
    if (!timing.warnings().isEmpty()) {
      blocks.add(section.warnings());
    }
    return new Document.Section(
        "timing", texts.get("timing"), texts.with("timing.about", timing.zone().getId()), blocks);
  }

  private Table window() {
    Table.Builder table =
        Table.titled(
            texts.get("timing.window"), texts.column("day.line"), texts.number("timing.when"));
    table.row(texts.cell("timing.started"), moment(Optional.of(timing.startedAt())));
    table.row(texts.cell("timing.published"), moment(timing.publishedAt()));
    table.row(texts.cell("timing.deadline"), moment(Optional.of(timing.deadlineAt())));
    table.row(texts.cell("timing.length"), Cell.text(texts.time(timing.window())));
    table.row(texts.cell("timing.took"), time(timing.took()));
    boolean inTime = timing.left().map(left -> !left.isNegative()).orElse(true);
    table.row(
        Table.Row.of(texts.cell("timing.left"), time(timing.left()))
            .as(inTime ? Table.Style.TOTAL : Table.Style.BAD));
    return table.table();
  }

  private Table steps() {
    Table.Builder table =
        Table.titled(
            texts.get("timing.steps"),
            texts.column("step"),
            texts.column("timing.from"),
            texts.column("timing.to"),
            texts.number("timing.duration"),
            texts.number("timing.units"),
            texts.number("timing.perSecond"),
            texts.column("outcome"));
    for (StepLine step : timing.steps()) {
      table.row(
          Cell.text(texts.find("step." + step.step()).orElse(step.step())),
          moment(Optional.of(step.startedAt())),
          moment(step.endedAt()),
          time(step.took()),
          Cell.count(step.done()),
          Cell.count(step.perSecond()),
          step.outcome()
              .map(outcome -> outcome.equals("done") ? texts.get("done") : outcome)
              .map(Cell::text)
              .orElse(Cell.nothing()));
    }
    return table.table();
  }

  private Table warnings() {
    Table.Builder table =
        Table.titled(
            texts.get("timing.warnings"),
            texts.column("timing.warning"),
            texts.column("timing.from"),
            texts.column("timing.to"),
            texts.column("timing.detail"));
    for (NightWarning warning : timing.warnings()) {
      table.row(
          Cell.code(warning.code().name()),
          moment(Optional.of(warning.since())),
          moment(warning.clearedAt()),
          Cell.text(warning.detail()));
    }
    return table.table();
  }

  private Cell moment(Optional<Instant> at) {
    return at.map(when -> Cell.text(Texts.moment(when, timing.zone()))).orElse(Cell.nothing());
  }

  private Cell time(Optional<Duration> time) {
    return time.map(took -> Cell.text(texts.time(took))).orElse(Cell.nothing());
  }
}
