package org.wanfen.batch.report;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.fund.money.Fen;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The reconciliation report for machines: the summary, and what stands behind its figures. */
final class ReportJson {

  private ReportJson() {}

  static byte[] bytes(ReconciliationReport report) {
    ObjectNode node = SummaryJson.node(report.summary());
    node.put("fundName", report.fundName());
    node.put("attempt", report.attempt());
    node.put("mock", report.mock());
    node.put("startedBy", report.startedBy());
    node.put("publishedAt", report.publishedAt().map(Object::toString).orElse(null));
    putDecision(node, "quarantineAccepted", report.quarantineAccepted());
    putDecision(node, "released", report.released());
    node.put("feeBase", Fen.format(report.pool().feeBaseFen()));
    ArrayNode income = node.putArray("income");
    report
        .pool()
        .income()
        .forEach(
            item ->
                income
                    .addObject()
                    .put("item", item.item())
                    .put("amount", Fen.format(item.amountFen())));
    ArrayNode parts = node.putArray("checkParts");
    report.summary().checks().forEach(check -> addParts(parts, check));
    ArrayNode inputs = node.putArray("inputs");
    report
        .inputs()
        .forEach(
            input ->
                inputs
                    .addObject()
                    .put("name", input.name())
                    .put("location", input.location().orElse(null))
                    .put("sha256", input.sha256()));
    return SummaryJson.text(node).getBytes(StandardCharsets.UTF_8);
  }

  private static void putDecision(
      ObjectNode node, String name, Optional<ReconciliationReport.Decided> decided) {
    if (decided.isPresent()) {
      node.putObject(name).put("by", decided.get().by()).put("reason", decided.get().reason());
    } else {
      node.putNull(name);
    }
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
}
