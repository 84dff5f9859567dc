package org.wanfen.batch.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.batch.report.page.Document.Fact;
import org.wanfen.batch.report.page.Document.Section;
import org.wanfen.batch.report.period.Coverage;
import org.wanfen.batch.report.period.PeriodNight;
import org.wanfen.batch.report.period.PeriodReport;

/** Words the report of a period. */
public final class PeriodDocuments {

  private final PeriodReport report;
  private final Texts texts;

  private PeriodDocuments(PeriodReport report, Texts texts) {
    this.report = report;
    this.texts = texts;
  }

  /** The report in a language. */
  public static Document of(PeriodReport report, Language language) {
    return new PeriodDocuments(report, Texts.ofPeriodIn(language)).document();
  }

  private Document document() {
    return new Document(
        texts.tag(),
        texts.get("title") + " " + report.period(),
        Visible.text((report.fund() + " " + report.fundName()).strip()),
        mark(),
        texts.with("footer", report.fund(), report.period()),
        report.passed(),
        verdict(),
        notices(),
        facts(),
        sections());
  }

  private Optional<String> mark() {
    Coverage coverage = report.coverage();
    return coverage.complete()
        ? Optional.empty()
        : Optional.of(texts.with("mark", coverage.published(), coverage.days()));
  }

  private String verdict() {
    Coverage coverage = report.coverage();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        coverage.complete()
            ? texts.with("verdict.complete", coverage.days())
            : texts.with("verdict.incomplete", coverage.published(), coverage.days()));
    int checks = report.checks().size();
    int failed = report.failedChecks().size();
    if (failed > 0) {
      sentences.add(texts.with("verdict.differs", failed, checks));
    } else if (checks > 0) {
      sentences.add(texts.with("verdict.passed", checks));
    }
    if (report.differing() > 0) {
      sentences.add(texts.with("verdict.released", report.differing()));
    }
    return String.join(" ", sentences);
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>();
    if (report.coverage().from().isAfter(report.period().from())) {
      notices.add(texts.with("notice.first", report.coverage().from()));
    }
    report.coverage().absent().forEach(absent -> notices.add(absent(absent)));
    if (report.statement().isEmpty()) {
      notices.add(texts.get("notice.noFigures"));
    }
    for (PeriodNight night : report.published()) {
      night
          .quarantineAccepted()
          .map(who -> texts.with("notice.quarantine", night.date(), who.by(), who.reason()))
          .ifPresent(notice -> notices.add(Visible.text(notice)));
      night
          .released()
          .map(who -> texts.with("notice.released", night.date(), who.by(), who.reason()))
          .ifPresent(notice -> notices.add(Visible.text(notice)));
    }
    return notices;
  }

  private String absent(Coverage.Absent absent) {
    String state =
        absent
            .state()
            .map(found -> texts.get("state." + found.name()))
            .orElse(texts.get("notice.noNight"));
    return absent.from().equals(absent.to())
        ? texts.with("notice.absent", absent.from(), state)
        : texts.with("notice.absentRange", absent.from(), absent.to(), state);
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(amount("fact.opening", report.statement().map(DayStatement::openingFen)));
    facts.add(amount("fact.closing", report.statement().map(DayStatement::closingFen)));
    facts.add(
        fact(
            "fact.nights",
            Cell.text(report.coverage().published() + " / " + report.coverage().days())));
    boolean any = report.statement().isPresent();
    facts.add(amount("fact.earned", some(any, report.income().earnedFen())));
    facts.add(amount("fact.fees", some(any, report.fees().totalFen())));
    facts.add(amount("fact.paid", some(any, report.income().paidFen())));
    Optional<PeriodNight> last = report.published().stream().reduce((earlier, later) -> later);
    facts.add(
        fact(
            "fact.last",
            last.map(night -> Cell.text(night.date().toString())).orElse(Cell.nothing())));
    facts.add(
        fact(
            "quote.yield",
            Cell.figure(last.flatMap(night -> night.figures().orElseThrow().sevenDayYield()))));
    facts.add(fact("fact.incidents", Cell.count(report.incidents().size())));
    return facts;
  }

  private static Optional<Long> some(boolean any, long fen) {
    return any ? Optional.of(fen) : Optional.empty();
  }

  private Fact amount(String key, Optional<Long> fen) {
    return fact(key, Cell.amount(fen));
  }

  private Fact fact(String key, Cell value) {
    return new Fact(texts.get(key), value.text());
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    report
        .statement()
        .ifPresent(
            statement -> {
              sections.add(PeriodUnitsSection.of(statement, report.links(), texts));
              sections.add(PeriodChecksSection.of(report.checks(), texts));
              sections.add(PeriodIncomeSection.of(report.income(), texts));
              sections.add(PeriodFeesSection.of(report, texts));
            });
    sections.add(PeriodNightsSection.of(report, texts));
    if (report.statement().isPresent()) {
      sections.add(PeriodQuoteSection.of(report, texts));
    }
    sections.add(IncidentsSection.of(report, texts));
    return sections;
  }
}
