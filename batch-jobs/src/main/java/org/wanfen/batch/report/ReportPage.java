package org.wanfen.batch.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.Summary;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.reconcile.CheckPart;

/**
 * The reconciliation report for people: one HTML file that needs nothing beside it.
 *
 * <p>The template is given text alone, which it escapes: item names and file names came in from
 * outside.
 */
final class ReportPage {

  private static final String FOLDER = "org/wanfen/batch/report/";

  private final TemplateEngine engine;

  ReportPage() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(ReportPage.class.getClassLoader());
    resolver.setPrefix(FOLDER);
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
  }

  byte[] bytes(ReconciliationReport report, Language language) {
    String code = language.name().toLowerCase(Locale.ROOT);
    Properties texts = texts(code);
    Summary summary = report.summary();
    Context context = new Context(Locale.ROOT);
    context.setVariable("t", texts);
    context.setVariable("lang", language == Language.ZH ? "zh-CN" : "en");
    context.setVariable("fund", summary.fund());
    context.setVariable("fundName", report.fundName());
    context.setVariable("date", summary.date().toString());
    context.setVariable("attempt", Integer.toString(report.attempt()));
    context.setVariable("startedBy", report.startedBy());
    context.setVariable("decisions", decisions(texts, report));
    context.setVariable("state", texts.getProperty("state." + summary.state().name()));
    boolean passed = summary.failedChecks().isEmpty();
    context.setVariable("passed", passed);
    context.setVariable("verdict", verdict(texts, summary));
    context.setVariable("incomePer10k", summary.incomePer10k().toPlainString());
    context.setVariable(
        "sevenDayYield", summary.sevenDayYield().map(BigDecimal::toPlainString).orElse("–"));
    context.setVariable("day", day(texts, summary));
    context.setVariable("apart", apart(texts, summary));
    context.setVariable("pool", pool(texts, report));
    context.setVariable("events", events(texts, summary));
    context.setVariable("checks", summary.checks().stream().map(c -> check(texts, c)).toList());
    context.setVariable(
        "notGiven",
        String.join(
            ", ",
            summary.checksNotGiven().stream()
                .map(name -> texts.getProperty("check." + name, name))
                .toList()));
    context.setVariable("inputs", inputs(report));
    return engine.process("report", context).getBytes(StandardCharsets.UTF_8);
  }

  private static String verdict(Properties texts, Summary summary) {
    int failed = summary.failedChecks().size();
    return failed == 0
        ? String.format(Locale.ROOT, texts.getProperty("verdict.passed"), summary.checks().size())
        : String.format(
            Locale.ROOT, texts.getProperty("verdict.differs"), failed, summary.checks().size());
  }

  /** The day as an account statement: the lines above the last add up to it. */
  private static List<Map<String, String>> day(Properties texts, Summary summary) {
    return List.of(
        line(texts.getProperty("day.opening"), summary.openingUnitsFen()),
        line(texts.getProperty("day.income"), summary.poolFen()),
        line(texts.getProperty("day.subscribed"), summary.subscribedFen()),
        line(texts.getProperty("day.redeemed"), -summary.redeemedFen()),
        line(texts.getProperty("day.closing"), summary.closingUnitsFen()));
  }

  /** What moved, or did not, without changing the units of the fund. */
  private static List<Map<String, String>> apart(Properties texts, Summary summary) {
    return List.of(
        line(texts.getProperty("apart.fastRedeemed"), summary.fastRedeemedFen()),
        line(texts.getProperty("apart.fastRejected"), summary.fastRejectedFen()),
        line(texts.getProperty("apart.lapsed"), summary.lapsedFen()));
  }

  private static List<Map<String, String>> decisions(
      Properties texts, ReconciliationReport report) {
    List<Map<String, String>> decisions = new ArrayList<>();
    report
        .quarantineAccepted()
        .ifPresent(each -> decisions.add(decision(texts, "decision.quarantine", each)));
    report.released().ifPresent(each -> decisions.add(decision(texts, "decision.release", each)));
    return decisions;
  }

  private static Map<String, String> decision(
      Properties texts, String key, ReconciliationReport.Decided decided) {
    return Map.of("what", texts.getProperty(key), "by", decided.by(), "reason", decided.reason());
  }

  private static List<Map<String, String>> pool(Properties texts, ReconciliationReport report) {
    List<Map<String, String>> lines = new ArrayList<>();
    report.pool().income().forEach(item -> lines.add(line(item.item(), item.amountFen())));
    report
        .pool()
        .feesFen()
        .forEach((fee, fen) -> lines.add(line(texts.getProperty("fee." + fee.key()), -fen)));
    lines.add(line(texts.getProperty("pool.total"), report.pool().poolFen()));
    return lines;
  }

  private static Map<String, String> line(String what, long fen) {
    return Map.of("what", what, "amount", grouped(Fen.format(fen)));
  }

  private static List<Map<String, String>> events(Properties texts, Summary summary) {
    Summary.Events events = summary.events();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put(texts.getProperty("events.accepted"), events.accepted());
    counts.put(texts.getProperty("events.rejected"), events.rejected());
    counts.put(texts.getProperty("events.duplicate"), events.duplicate());
    counts.put(texts.getProperty("events.quarantined"), events.quarantined());
    counts.put(texts.getProperty("events.read"), events.read());
    List<Map<String, String>> lines = new ArrayList<>();
    counts.forEach(
        (what, count) -> lines.add(Map.of("what", what, "amount", grouped(Long.toString(count)))));
    return lines;
  }

  private static Map<String, Object> check(Properties texts, CheckLine check) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("name", texts.getProperty("check." + check.name(), check.name()));
    line.put("code", check.name());
    line.put("expected", figure(check.expected()));
    line.put("actual", figure(check.actual()));
    line.put("difference", figure(check.difference()));
    line.put("passed", check.passed());
    line.put("result", texts.getProperty(check.passed() ? "check.agrees" : "check.differs"));
    line.put("failure", check.failure().orElse(""));
    line.put("parts", check.passed() ? List.of() : differing(check));
    return line;
  }

  private static List<Map<String, String>> differing(CheckLine check) {
    return check.parts().stream()
        .filter(part -> part.difference().signum() != 0)
        .map(ReportPage::part)
        .toList();
  }

  private static Map<String, String> part(CheckPart part) {
    return Map.of(
        "what", part.what(),
        "expected", grouped(part.expected().toPlainString()),
        "actual", grouped(part.actual().toPlainString()),
        "difference", grouped(part.difference().toPlainString()));
  }

  private static List<Map<String, String>> inputs(ReconciliationReport report) {
    return report.inputs().stream()
        .map(input -> Map.of("name", input.name(), "sha256", input.sha256()))
        .toList();
  }

  private static String figure(Optional<BigDecimal> figure) {
    return figure.map(value -> grouped(value.toPlainString())).orElse("–");
  }

  /** A figure with a comma between each three digits before the point. */
  static String grouped(String figure) {
    int start = figure.startsWith("-") ? 1 : 0;
    int point = figure.indexOf('.');
    StringBuilder text = new StringBuilder(figure);
    for (int at = (point < 0 ? figure.length() : point) - 3; at > start; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  private static Properties texts(String language) {
    String name = FOLDER + "report_" + language + ".properties";
    Properties texts = new Properties();
    try (var stream = ReportPage.class.getClassLoader().getResourceAsStream(name);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
