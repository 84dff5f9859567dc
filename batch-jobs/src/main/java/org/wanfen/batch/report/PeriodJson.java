package org.wanfen.batch.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.report.model.DayStatement.Movement;
import org.wanfen.batch.report.model.People.Decided;
import org.wanfen.batch.report.period.Coverage;
import org.wanfen.batch.report.period.FeesDue;
import org.wanfen.batch.report.period.FiguresOfNight;
import org.wanfen.batch.report.period.Incident;
import org.wanfen.batch.report.period.IncomePaid;
import org.wanfen.batch.report.period.Link;
import org.wanfen.batch.report.period.PeriodCheck;
import org.wanfen.batch.report.period.PeriodNight;
import org.wanfen.batch.report.period.PeriodReport;
import org.wanfen.fund.money.Fen;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report of a period for machines, in the manner of {@link ReportJson}. */
final class PeriodJson {

  private PeriodJson() {}

  static byte[] bytes(PeriodReport report) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("fund", report.fund());
    node.put("fundName", report.fundName());
    node.put("period", report.period().text());
    node.put("complete", report.coverage().complete());
    node.put("allChecksPassed", report.failedChecks().isEmpty());
    node.put("publishedInSpiteOfDifferences", report.differing());
    coverage(node.putObject("coverage"), report.coverage());
    report
        .statement()
        .ifPresentOrElse(
            statement -> StatementJson.put(node.putObject("statement"), statement),
            () -> node.putNull("statement"));
    ArrayNode links = node.putArray("openings");
    report.links().forEach(link -> link(links.addObject(), link));
    ArrayNode checks = node.putArray("checks");
    report.checks().forEach(check -> check(checks.addObject(), check));
    income(node.putObject("income"), report.income());
    fees(node.putObject("fees"), report);
    ArrayNode nights = node.putArray("nights");
    report.nights().forEach(night -> night(nights.addObject(), night));
    ArrayNode incidents = node.putArray("incidents");
    report.incidents().forEach(incident -> incident(incidents.addObject(), incident));
    ArrayNode actions = node.putArray("actions");
    report.actions().forEach(action -> action(actions.addObject(), action));
    return SummaryJson.text(node).getBytes(StandardCharsets.UTF_8);
  }

  private static void coverage(ObjectNode node, Coverage coverage) {
    node.put("from", coverage.from().toString());
    node.put("to", coverage.to().toString());
    node.put("days", coverage.days());
    node.put("published", coverage.published());
    ArrayNode absent = node.putArray("notPublished");
    coverage
        .absent()
        .forEach(
            days ->
                absent
                    .addObject()
                    .put("from", days.from().toString())
                    .put("to", days.to().toString())
                    .put("state", days.state().map(Enum::name).orElse(null)));
  }

  private static void link(ObjectNode node, Link link) {
    node.put("date", link.date().toString());
    node.put("before", link.before().map(left -> left.date().toString()).orElse(null));
    node.put("openingRegister", link.before().filter(Link.Left::openingRegister).isPresent());
    node.put("closingBefore", amount(link.before().map(Link.Left::closingFen)));
    node.put("opening", Fen.format(link.openingFen()));
    node.put("difference", amount(link.differenceFen()));
  }

  private static void check(ObjectNode node, PeriodCheck check) {
    boolean amounts = check.name().amounts();
    node.put("name", check.name().name());
    node.put("passed", check.passed());
    node.put("compared", check.parts().size());
    ArrayNode parts = node.putArray("differing");
    check
        .differing()
        .forEach(
            part ->
                parts
                    .addObject()
                    .put("date", part.date().toString())
                    .put("end", part.end().map(Enum::name).orElse(null))
                    .put("fee", part.fee().map(fee -> fee.key()).orElse(null))
                    .put("expected", figure(part.expected(), amounts))
                    .put("actual", figure(Optional.of(part.actual()), amounts))
                    .put("difference", figure(part.difference(), amounts)));
  }

  private static void income(ObjectNode node, IncomePaid income) {
    node.put("carriedIn", Fen.format(income.carriedInFen()));
    node.put("gains", Fen.format(income.gainsFen()));
    node.put("losses", Fen.format(income.lossesFen()));
    node.put("earned", Fen.format(income.earnedFen()));
    node.put("fees", Fen.format(income.feesFen()));
    node.put("available", Fen.format(income.availableFen()));
    node.put("paid", Fen.format(income.paidFen()));
    node.put("carriedOut", Fen.format(income.carriedOutFen()));
    node.put("difference", Fen.format(income.differenceFen()));
    node.put("floors", Fen.format(income.floorsFen()));
    node.put("leftOver", Fen.format(income.leftOverFen()));
    ObjectNode nights = node.putObject("nights");
    pools(nights.putObject("gain"), income.gains());
    pools(nights.putObject("zero"), income.nothing());
    pools(nights.putObject("loss"), income.losses());
  }

  private static void pools(ObjectNode node, IncomePaid.Nights nights) {
    node.put("nights", nights.nights()).put("pools", Fen.format(nights.poolsFen()));
  }

  private static void fees(ObjectNode node, PeriodReport report) {
    FeesDue fees = report.fees();
    ObjectNode due = node.putObject("due");
    fees.totalsFen().forEach((fee, fen) -> due.put(fee.key(), Fen.format(fen)));
    node.put("total", Fen.format(fees.totalFen()));
    ArrayNode runs = node.putArray("rates");
    fees.runs()
        .forEach(
            run ->
                runs.addObject()
                    .put("fee", run.fee().key())
                    .put("rate", run.rate().toString())
                    .put("from", run.from().toString())
                    .put("to", run.to().toString())
                    .put("nights", run.nights())
                    .put("days", run.daysOfYear())
                    .put("bases", Fen.format(run.basesFen()))
                    .put("amount", Fen.format(run.amountFen())));
    ArrayNode terms = node.putArray("terms");
    report
        .terms()
        .forEach(
            version ->
                terms
                    .addObject()
                    .put("version", version.version())
                    .put("sha256", version.sha256())
                    .put("from", version.from().toString())
                    .put("to", version.to().toString())
                    .put("nights", version.nights()));
  }

  private static void night(ObjectNode node, PeriodNight night) {
    node.put("date", night.date().toString());
    node.put("attempt", night.attempt());
    node.put("state", night.state().name());
    node.put("publishedAt", night.publishedAt().map(Instant::toString).orElse(null));
    node.put("certificate", night.certificate().orElse(null));
    decision(node, "quarantineAccepted", night.quarantineAccepted());
    decision(node, "released", night.released());
    night.figures().ifPresent(figures -> figures(node, figures));
  }

  private static void figures(ObjectNode node, FiguresOfNight night) {
    node.put("opening", Fen.format(night.day().openingFen()));
    for (Movement movement : Movement.values()) {
      node.put(movement.name(), Fen.format(night.movedFen(movement)));
    }
    node.put("closing", Fen.format(night.day().closingFen()));
    node.put("earned", Fen.format(night.pool().incomeFen()));
    node.put("feeBase", Fen.format(night.pool().baseFen()));
    ObjectNode fees = node.putObject("fees");
    night.pool().fees().forEach(fee -> fees.put(fee.fee().key(), Fen.format(fee.amountFen())));
    node.put("pool", Fen.format(night.pool().poolFen()));
    node.put("floors", Fen.format(night.floorsFen()));
    node.put("leftOver", Fen.format(night.leftOverFen()));
    node.put("incomePer10k", night.incomePer10k().toPlainString());
    node.put("sevenDayYield", plain(night.sevenDayYield()));
    node.put("checksFailed", night.checksFailed());
  }

  private static void incident(ObjectNode node, Incident incident) {
    node.put("date", incident.date().toString());
    node.put("attempt", incident.attempt());
    node.put("state", incident.state().name());
    node.put("notice", incident.notice().orElse(null));
    ArrayNode holds = node.putArray("holds");
    incident.holds().forEach(hold -> action(holds.addObject(), hold));
    decision(node, "quarantineAccepted", incident.quarantineAccepted());
    decision(node, "released", incident.released());
    ArrayNode checks = node.putArray("checksFailed");
    incident.failed().forEach(check -> failed(checks.addObject(), check));
  }

  private static void failed(ObjectNode node, CheckLine check) {
    node.put("name", check.name());
    node.put("expected", plain(check.expected()));
    node.put("actual", plain(check.actual()));
    node.put("difference", plain(check.difference()));
    node.put("failure", check.failure().orElse(null));
  }

  private static void action(ObjectNode node, TrailLine action) {
    node.put("entry", action.number());
    node.put("at", action.at().toString());
    node.put("by", action.by());
    node.put("action", action.action());
    node.put("date", action.date().map(Object::toString).orElse(null));
    node.put("attempt", action.attempt().orElse(null));
    node.put("reason", action.reason().orElse(null));
    node.put("outcome", action.outcome());
    node.put("detail", action.detail().orElse(null));
  }

  private static void decision(ObjectNode node, String name, Optional<Decided> decided) {
    if (decided.isPresent()) {
      node.putObject(name).put("by", decided.get().by()).put("reason", decided.get().reason());
    } else {
      node.putNull(name);
    }
  }

  private static String amount(Optional<Long> fen) {
    return fen.map(Fen::format).orElse(null);
  }

  private static String figure(Optional<Long> figure, boolean amount) {
    return figure.map(of -> amount ? Fen.format(of) : Long.toString(of)).orElse(null);
  }

  private static String plain(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString).orElse(null);
  }
}
