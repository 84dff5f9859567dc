package org.wanfen.batch.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.SummaryJson;
import org.wanfen.batch.trail.TrailHead;
import org.wanfen.fund.money.Fen;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.RegisterDigest;
import org.wanfen.settlement.night.ResidueCut;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the text of a certificate, in the order in which a person would read it. Amounts are texts
 * with two decimals; snapshots are texts, because they are too long for numbers in JSON.
 */
final class CertificateDocument {

  static final String FORMAT = "wanfen-certificate-1";
  static final String TIE_RULE =
      "left-over fen go, one each, by larger remainder of entitled units * |pool| / all entitled"
          + " units; then by more entitled units; then by the smaller splitmix64(account xor"
          + " splitmix64(days since 1970-01-01)), unsigned";

  private static final String DIGEST_RULE = "wanfen-register-1";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final NightRow row;
  private final NightPlan plan;
  private final NightResults results;
  private final Summary summary;

  CertificateDocument(NightRow row, Summary summary, NightResults results) {
    this.row = row;
    this.plan = row.frozenPlan();
    this.results = results;
    this.summary = summary;
  }

  /**
   * What only the moment of publication knows.
   *
   * @param at when the certificate is made out
   * @param by who publishes
   * @param runners everyone who started or resumed the attempt
   * @param trail the head of the trail
   * @param previous the certificate before; empty for the fund's first
   */
  record Moment(
      Instant at,
      String by,
      List<String> runners,
      TrailHead trail,
      Optional<CertificateRow> previous) {}

  String text(ProgramIdentity program, List<InputLine> inputs, Moment moment) {
    ObjectNode node = JSON.createObjectNode();
    node.put("format", FORMAT);
    node.put("fund", row.fund());
    node.put("fundName", plan.terms().name());
    node.put("date", row.date().toString());
    node.put("attempt", row.attempt());
    node.put("madeOutAt", moment.at().toString());
    program(node.putObject("program"), program);
    inputs(node, inputs);
    register(node.putObject("register"));
    ObjectNode totals = SummaryJson.node(summary);
    totals.remove(List.of("fund", "date", "state"));
    var checks = totals.remove("checks");
    var notGiven = totals.remove("checksNotGiven");
    pending(totals);
    node.set("totals", totals);
    ObjectNode rates = node.putObject("rates");
    plan.terms().fees().forEach((fee, rate) -> rates.put(fee.key(), rate.toString()));
    ties(node.putObject("leftOverFen"));
    node.set("checks", checks);
    node.set("checksNotGiven", notGiven);
    actors(node.putObject("actors"), moment);
    node.putObject("trail")
        .put("entry", moment.trail().number())
        .put("sha256", moment.trail().digest());
    moment
        .previous()
        .ifPresentOrElse(
            before ->
                node.putObject("previous")
                    .put("date", before.date().toString())
                    .put("sha256", before.sha256()),
            () -> node.putNull("previous"));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }

  private static void program(ObjectNode node, ProgramIdentity program) {
    node.put("version", program.version());
    ObjectNode build = node.putObject("build");
    program.build().forEach(build::put);
    node.put("java", program.java());
  }

  private void inputs(ObjectNode node, List<InputLine> inputs) {
    ArrayNode files = node.putArray("inputs");
    inputs.forEach(
        input -> files.addObject().put("name", input.name()).put("sha256", input.sha256()));
    node.put("inputsSha256", row.inputsSha256().orElse(null));
  }

  private void register(ObjectNode node) {
    node.put("snapshot", Long.toString(row.auditedSnapshot().orElseThrow()));
    node.put("base", Long.toString(plan.baseSnapshot()));
    Optional<RegisterDigest> digest =
        results.find(row.id(), NightStep.DIGEST, RegisterDigest.class);
    node.put("digestTaken", digest.isPresent());
    digest.ifPresentOrElse(
        taken -> {
          node.put("digestRule", DIGEST_RULE);
          node.put("sha256", taken.root());
          node.put("accounts", taken.accounts());
        },
        () -> node.put("digestNotTakenBecause", whyNoDigest()));
  }

  private String whyNoDigest() {
    if (!plan.terms().digestsRegister()) {
      return "registerDigest is off in fund.yaml";
    }
    return "accounts that stand in wrong places or more than once: "
        + results.get(row.id(), NightStep.AUDIT, AuditFigures.class).repeatedAccounts();
  }

  private void pending(ObjectNode totals) {
    AuditFigures audited = results.get(row.id(), NightStep.AUDIT, AuditFigures.class);
    totals.put("pendingSubscriptions", Fen.format(audited.pendingSubscriptionsFen()));
    totals.put("pendingRedemptions", Fen.format(audited.pendingRedemptionsFen()));
  }

  private void ties(ObjectNode node) {
    ResidueCut cut = results.get(row.id(), NightStep.CUT_RESIDUE, ResidueCut.class);
    node.put("rule", TIE_RULE);
    node.put("fen", cut.residueFen());
    if (cut.residueFen() > 0) {
      node.putObject("lastToGetOne")
          .put("remainder", Long.toUnsignedString(cut.remainder()))
          .put("entitledUnits", Fen.format(cut.entitledUnitsFen()))
          .put("tieKey", Long.toUnsignedString(cut.tieKey()));
    }
  }

  private void actors(ObjectNode node, Moment moment) {
    node.put("startedBy", row.startedBy());
    ArrayNode runners = node.putArray("startedOrResumedBy");
    new ArrayList<>(moment.runners()).forEach(runners::add);
    decided(node, "quarantineAccepted", row.quarantineAcceptedBy(), row.quarantineAcceptedReason());
    decided(node, "released", row.releasedBy(), row.releasedReason());
    node.put("publishedBy", moment.by());
  }

  private static void decided(
      ObjectNode node, String key, Optional<String> by, Optional<String> reason) {
    if (by.isPresent()) {
      node.putObject(key).put("by", by.get()).put("reason", reason.orElse(null));
    } else {
      node.putNull(key);
    }
  }
}
