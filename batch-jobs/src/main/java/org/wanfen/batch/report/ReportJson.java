package org.wanfen.batch.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.records.FundRecords.QuoteRow;
import org.wanfen.batch.report.model.NightReport;
import org.wanfen.batch.report.model.People;
import org.wanfen.batch.report.model.PoolStruck;
import org.wanfen.batch.report.model.QuoteOfDay;
import org.wanfen.batch.report.model.SharingOut;
import org.wanfen.fund.money.Fen;
import org.wanfen.settlement.night.AuditFigures.SharesFound;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reconciliation report for machines: the keys of summary.json, and what stands behind its
 * figures. Amounts have exactly two decimals and are text, as all figures that are not counts.
 */
final class ReportJson {

  private ReportJson() {}

  static byte[] bytes(NightReport report) {
    ObjectNode node = SummaryJson.node(report.summary());
    node.put("reconciled", true);
    node.put("published", report.published());
    node.put("allChecksPassed", report.summary().failedChecks().isEmpty());
    node.put("fundName", report.night().fundName());
    node.put("attempt", report.night().attempt());
    node.put("mock", report.night().mock());
    node.put("tradingDay", report.night().tradingDay());
    node.put("confirms", report.night().confirms());
    node.put("notice", report.night().notice().orElse(null));
    StatementJson.put(node.putObject("statement"), report.statement());
    ArrayNode parts = node.putArray("checkParts");
    report.summary().checks().forEach(check -> addParts(parts, check));
    pool(node.putObject("poolStruck"), report.pool());
    sharing(node.putObject("sharing"), report.sharing());
    quote(node.putObject("quote"), report.quote());
    EventsJson.put(node, report);
    EventsJson.timing(node.putObject("timing"), report.timing());
    people(node.putObject("people"), report.people());
    inputs(node.putArray("inputs"), report.inputs());
    return SummaryJson.text(node).getBytes(StandardCharsets.UTF_8);
  }

  static void inputs(ArrayNode node, List<InputLine> inputs) {
    inputs.forEach(
        input ->
            node.addObject()
                .put("name", input.name())
                .put("location", input.location().orElse(null))
                .put("sha256", input.sha256()));
  }

  private static void addParts(ArrayNode parts, CheckLine check) {
    check
        .parts()
        .forEach(
            part ->
                parts
                    .addObject()
                    .put("check", check.name())
                    .put("what", part.what())
                    .put("unit", part.unit().name())
                    .put("expected", part.expected().toPlainString())
                    .put("actual", part.actual().toPlainString())
                    .put("difference", part.difference().toPlainString()));
  }

  static void pool(ObjectNode node, PoolStruck pool) {
    ArrayNode income = node.putArray("income");
    pool.income()
        .forEach(
            item ->
                income
                    .addObject()
                    .put("item", item.item())
                    .put("amount", Fen.format(item.amountFen())));
    node.put("incomeTotal", Fen.format(pool.incomeFen()));
    node.put("feeBase", Fen.format(pool.baseFen()));
    pool.before()
        .ifPresent(
            before ->
                node.putObject("feeBaseOf")
                    .put("date", before.date().toString())
                    .put("opening", Fen.format(before.openingFen()))
                    .put("pool", Fen.format(before.poolFen())));
    ArrayNode fees = node.putArray("fees");
    pool.fees()
        .forEach(
            fee ->
                fees.addObject()
                    .put("fee", fee.fee().key())
                    .put("rate", fee.rate().toString())
                    .put("days", fee.days())
                    .put("unrounded", fee.unrounded().toPlainString())
                    .put("amount", Fen.format(fee.amountFen())));
    node.put("feesTotal", Fen.format(pool.feesFen()));
    node.put("pool", Fen.format(pool.poolFen()));
  }

  private static void sharing(ObjectNode node, SharingOut sharing) {
    node.put("pool", Fen.format(sharing.poolFen()));
    node.put("entitledUnits", Fen.format(sharing.entitledFen()));
    node.put("floors", Fen.format(sharing.floorsFen()));
    node.put("leftOver", Fen.format(sharing.residueFen()));
    node.put("accountsDue", sharing.cut().residueFen());
    node.put("accountsRaised", sharing.found().map(SharesFound::raisedAccounts).orElse(null));
    boolean any = sharing.cut().residueFen() > 0;
    node.put("lastRemainder", any ? Long.toString(sharing.cut().remainder()) : null);
    node.put("lastEntitledUnits", any ? Fen.format(sharing.cut().entitledUnitsFen()) : null);
    node.put("lastTieKey", any ? Long.toUnsignedString(sharing.cut().tieKey()) : null);
    node.put(
        "largestDeviation", sharing.largestDeviation().map(BigDecimal::toPlainString).orElse(null));
    node.put(
        "largestDeviationTimesUnits",
        sharing.found().map(found -> Long.toString(found.largestDeviation())).orElse(null));
  }

  private static void quote(ObjectNode node, QuoteOfDay quote) {
    ArrayNode days = node.putArray("days");
    quote.days().forEach(day -> addQuote(days, day));
    ArrayNode history = node.putArray("history");
    quote.history().forEach(day -> addQuote(history, day));
  }

  private static void addQuote(ArrayNode days, QuoteRow day) {
    days.addObject()
        .put("date", day.date().toString())
        .put("incomePer10k", day.incomePer10k().toPlainString())
        .put("sevenDayYield", day.sevenDayYield().map(BigDecimal::toPlainString).orElse(null));
  }

  static void people(ObjectNode node, People people) {
    node.put("startedBy", people.startedBy());
    people.runners().forEach(node.putArray("runners")::add);
    decision(node, "quarantineAccepted", people.quarantineAccepted());
    decision(node, "released", people.released());
    ArrayNode actions = node.putArray("actions");
    people
        .actions()
        .forEach(
            action ->
                actions
                    .addObject()
                    .put("at", action.at().toString())
                    .put("by", action.by())
                    .put("action", action.action())
                    .put("reason", action.reason().orElse(null))
                    .put("outcome", action.outcome()));
  }

  private static void decision(ObjectNode node, String name, Optional<People.Decided> decided) {
    if (decided.isPresent()) {
      node.putObject(name).put("by", decided.get().by()).put("reason", decided.get().reason());
    } else {
      node.putNull(name);
    }
  }
}
