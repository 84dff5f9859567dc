package org.wanfen.batch.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.report.model.UnfinishedReport;
import org.wanfen.batch.report.page.Document.Fact;
import org.wanfen.batch.report.page.Document.Section;
import org.wanfen.settlement.night.FeedReading;

/**
 * Words the report of a night that has not come to its reconciliation. It has the sections of every
 * report; those that there is nothing of yet say so.
 */
public final class UnfinishedDocument {

  private final UnfinishedReport report;
  private final Texts texts;
  private final Documents.RowFiles rowFiles;

  private UnfinishedDocument(UnfinishedReport report, Texts texts, Documents.RowFiles rowFiles) {
    this.report = report;
    this.texts = texts;
    this.rowFiles = rowFiles;
  }

  /** The report in a language. */
  public static Document of(
      UnfinishedReport report, Language language, Documents.RowFiles rowFiles) {
    return new UnfinishedDocument(report, Texts.in(language), rowFiles).document();
  }

  private Document document() {
    return new Document(
        texts.tag(),
        texts.get("title") + " " + report.date(),
        Visible.text(report.fund() + " " + report.night().fundName()),
        Optional.of(mark()),
        texts.with("footer", report.fund(), report.date().toString(), report.night().attempt()),
        false,
        verdict(),
        notices(),
        facts(),
        sections());
  }

  private String mark() {
    return heldByTheLimit()
        ? texts.with("mark.QUARANTINED", rows(), limit())
        : texts.with("mark", state());
  }

  private String verdict() {
    if (heldByTheLimit()) {
      return texts.with("unfinished.QUARANTINED", rows(), limit());
    }
    return texts.get("unfinished." + report.state().name());
  }

  private boolean heldByTheLimit() {
    return report.state() == NightState.QUARANTINED;
  }

  private String rows() {
    return Cell.count(report.quarantinedRows()).text();
  }

  private String limit() {
    return Cell.count(report.quarantineLimit()).text();
  }

  private String state() {
    return texts.get("state." + report.state().name());
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>(PeopleSection.decided(report.people(), texts));
    report.night().notice().ifPresent(notice -> notices.add(Visible.text(notice)));
    return notices;
  }

  private List<Fact> facts() {
    Optional<FeedReading> feed = report.feed();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(texts.get("state"), state()));
    facts.add(fact("events.read", feed.map(FeedReading::rows)));
    facts.add(fact("quarantine", feed.map(FeedReading::quarantinedRows)));
    facts.add(fact("standing.limit", Optional.of(report.quarantineLimit())));
    facts.add(fact("duplicate", feed.map(FeedReading::duplicates)));
    facts.add(fact("events.late.all", feed.map(FeedReading::late)));
    facts.add(new Fact(texts.get("attempt"), Integer.toString(report.night().attempt())));
    facts.add(
        new Fact(texts.get("tradingDay"), texts.get(report.night().tradingDay() ? "yes" : "no")));
    facts.add(new Fact(texts.get("confirms"), texts.get(report.night().confirms() ? "yes" : "no")));
    return facts;
  }

  private Fact fact(String key, Optional<Long> count) {
    return new Fact(texts.get(key), Cell.count(count).text());
  }

  private List<Section> sections() {
    return List.of(
        standing(),
        none("day", "audit"),
        none("checks", "reconcile"),
        report.pool().map(pool -> PoolSection.of(pool, texts)).orElse(none("pool", "strikePool")),
        none("sharing", "cutResidue"),
        none("quote", "reconcile"),
        events(),
        report
            .quarantined()
            .map(rows -> RowsSection.of("quarantine", rows, rowFiles.quarantined(), texts))
            .orElse(none("quarantine", "verifyFeed")),
        report
            .settled()
            .map(of -> RowsSection.of("rejects", of.rejected(), rowFiles.rejected(), texts))
            .orElse(none("rejects", "settle")),
        report
            .settled()
            .map(of -> LateSection.of(of.late(), rowFiles.late(), texts))
            .orElseGet(this::lateOnes),
        TimingSection.of(report.timing(), texts),
        PeopleSection.of(report.people(), report.timing().zone(), texts),
        InputsSection.of(report.inputs(), texts));
  }

  /** Late events before the night is settled: a number, once the feed is read. */
  private Section lateOnes() {
    long late = report.feed().map(FeedReading::late).orElse(0L);
    return late == 0
        ? none(LateSection.ID, "settle")
        : new Section(
            LateSection.ID,
            texts.get(LateSection.ID),
            texts.with("unfinished.late", Cell.count(late).text()),
            List.of());
  }

  private Section events() {
    return report
        .settled()
        .map(of -> EventsSection.of(of.counts(), of.events(), texts))
        .or(() -> report.feed().map(feed -> FeedSection.of(feed, texts)))
        .orElse(none("events", "verifyFeed"));
  }

  /** A section that there is nothing of before a step is done. */
  private Section none(String id, String step) {
    return new Section(
        id, texts.get(id), texts.with("unfinished.none", texts.get("step." + step)), List.of());
  }

  private Section standing() {
    Table.Builder table = Table.titled("", texts.column("day.line"), texts.column("standing.how"));
    table.row(texts.cell("state"), Cell.text(state()));
    table.row(
        texts.cell("standing.code"), report.noticeCode().map(Cell::code).orElse(Cell.nothing()));
    table.row(texts.cell("quarantine"), Cell.text(fact("quarantine", rowsRead()).value()));
    table.row(texts.cell("standing.limit"), Cell.text(limit()));
    long over = report.quarantinedRows() - report.quarantineLimit();
    table.row(
        Table.Row.of(
                texts.cell("standing.over"),
                Cell.text(Cell.count(rowsRead().map(rows -> Math.max(0, over))).text()))
            .as(report.overTheLimit() ? Table.Style.BAD : Table.Style.PLAIN));
    table.row(texts.cell("standing.step"), Cell.text(lastStep()));
    return new Section(
        "standing",
        texts.get("standing"),
        texts.get(heldByTheLimit() ? "standing.about.QUARANTINED" : "standing.about"),
        List.of(table.table()));
  }

  private Optional<Long> rowsRead() {
    return report.feed().map(FeedReading::quarantinedRows);
  }

  private String lastStep() {
    List<StepLine> steps = report.timing().steps();
    if (steps.isEmpty()) {
      return "–";
    }
    StepLine last = steps.get(steps.size() - 1);
    String name = texts.find("step." + last.step()).orElse(last.step());
    return last.outcome()
        .map(outcome -> outcome.equals("done") ? texts.get("done") : outcome)
        .map(outcome -> name + ": " + outcome)
        .orElse(name);
  }
}
