package org.wanfen.batch.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.report.model.NightReport;
import org.wanfen.batch.report.page.Document.Fact;
import org.wanfen.batch.report.page.Document.Section;

/** Words the reconciliation report of a night. */
public final class Documents {

  private final NightReport report;
  private final Summary summary;
  private final Texts texts;
  private final RowFiles rowFiles;

  private Documents(NightReport report, Texts texts, RowFiles rowFiles) {
    this.report = report;
    this.summary = report.summary();
    this.texts = texts;
    this.rowFiles = rowFiles;
  }

  /**
   * Where all rows are of which the report shows the first.
   *
   * @param quarantined the file of the quarantined ones
   * @param rejected the file of the rejected ones
   * @param late the file of the late ones
   */
  public record RowFiles(String quarantined, String rejected, String late) {}

  /** The report in a language. */
  public static Document of(NightReport report, Language language, RowFiles rowFiles) {
    return new Documents(report, Texts.in(language), rowFiles).document();
  }

  private Document document() {
    String fund = Visible.text(summary.fund() + " " + report.night().fundName());
    return new Document(
        texts.tag(),
        texts.get("title") + " " + summary.date(),
        fund,
        mark(),
        texts.with("footer", summary.fund(), summary.date().toString(), report.night().attempt()),
        summary.failedChecks().isEmpty(),
        verdict(),
        notices(),
        facts(),
        sections());
  }

  /** A night that is published needs none, and one that was a rehearsal needs its own. */
  private Optional<String> mark() {
    if (report.published()) {
      return Optional.empty();
    }
    return Optional.of(texts.with("mark", texts.get("state." + summary.state().name())));
  }

  private String verdict() {
    int checks = summary.checks().size();
    int failed = summary.failedChecks().size();
    String agreement =
        failed == 0
            ? texts.with("verdict.passed", checks)
            : texts.with("verdict.differs", failed, checks);
    return agreement + " " + texts.get("verdict." + ending());
  }

  private String ending() {
    if (report.published()) {
      return report.people().released().isPresent() ? "released" : "published";
    }
    return summary.state() == NightState.MOCKED ? "mocked" : "unpublished";
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>(PeopleSection.decided(report.people(), texts));
    if (!report.published()) {
      report.night().notice().ifPresent(notice -> notices.add(Visible.text(notice)));
    }
    if (!summary.checksNotGiven().isEmpty()) {
      notices.add(texts.with("notice.notGiven", summary.checksNotGiven().size()));
    }
    return notices;
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(texts.get("quote.income"), grouped(summary.incomePer10k())));
    facts.add(
        new Fact(texts.get("quote.yield"), summary.sevenDayYield().map(this::grouped).orElse("–")));
    facts.add(new Fact(texts.get("pool.total"), Cell.amount(summary.poolFen()).text()));
    facts.add(new Fact(texts.get("day.closing"), Cell.amount(summary.closingUnitsFen()).text()));
    facts.add(new Fact(texts.get("accounts"), Cell.count(summary.accounts()).text()));
    facts.add(new Fact(texts.get("state"), texts.get("state." + summary.state().name())));
    facts.add(new Fact(texts.get("attempt"), Integer.toString(report.night().attempt())));
    facts.add(
        new Fact(texts.get("tradingDay"), texts.get(report.night().tradingDay() ? "yes" : "no")));
    facts.add(new Fact(texts.get("confirms"), texts.get(report.night().confirms() ? "yes" : "no")));
    return facts;
  }

  private String grouped(BigDecimal figure) {
    return Visible.grouped(figure);
  }

  private List<Section> sections() {
    return List.of(
        DaySection.of(report.statement(), texts),
        ChecksSection.of(summary, texts),
        PoolSection.of(report.pool(), texts),
        SharingSection.of(report.sharing(), texts),
        QuoteSection.of(report, texts),
        EventsSection.of(summary.events(), report.events(), texts),
        RowsSection.of("quarantine", report.quarantined(), rowFiles.quarantined(), texts),
        RowsSection.of("rejects", report.rejected(), rowFiles.rejected(), texts),
        LateSection.of(report.late(), rowFiles.late(), texts),
        TimingSection.of(report.timing(), texts),
        PeopleSection.of(report.people(), report.timing().zone(), texts),
        InputsSection.of(report.inputs(), texts));
  }
}
