package org.wanfen.batch.verify;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wanfen.batch.operations.Finding;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.fund.money.Fen;
import org.wanfen.settlement.verify.AccountDifference;
import org.wanfen.settlement.verify.AccountsCompared;
import org.wanfen.settlement.verify.RegisterRow;
import org.wanfen.settlement.verify.RowsCompared;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A finding for machines: amounts with two decimals, as text. */
final class FindingJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FindingJson() {}

  static byte[] bytes(Finding finding) {
    return (JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node(finding))
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode node(Finding finding) {
    ObjectNode node = NODES.objectNode();
    node.put("fund", finding.fund());
    node.put("date", finding.date().toString());
    node.put("attempt", finding.attempt());
    node.put("verdict", finding.verdict().name());
    node.put("at", finding.at().toString());
    node.put("milliseconds", finding.took().toMillis());
    node.put("by", finding.by());
    node.put("reason", finding.reason().orElse(null));
    node.put("program", finding.program());
    node.put("method", finding.method().map(Enum::name).orElse(null));
    finding
        .trouble()
        .ifPresent(
            why -> {
              ObjectNode trouble = node.putObject("trouble");
              trouble.put("code", why.code().name());
              trouble.put("message", why.message());
            });
    finding.accounts().ifPresent(accounts -> node.set("accounts", accounts(accounts)));
    ArrayNode figures = node.putArray("figures");
    finding.figures().forEach(figure -> figures.add(figure(figure)));
    ArrayNode setAside = node.putArray("setAside");
    finding.setAside().forEach(rows -> setAside.add(rows(rows)));
    ArrayNode registers = node.putArray("registers");
    finding.registers().forEach(register -> registers.add(register(register)));
    ArrayNode inputs = node.putArray("inputs");
    finding.inputs().forEach(input -> inputs.add(input(input)));
    return node;
  }

  private static ObjectNode accounts(AccountsCompared accounts) {
    ObjectNode node = NODES.objectNode();
    node.put("published", accounts.published());
    node.put("computed", accounts.computed());
    node.put("differing", accounts.differing());
    ArrayNode first = node.putArray("first");
    for (AccountDifference difference : accounts.first()) {
      ObjectNode each = first.addObject();
      each.put("account", difference.account());
      each.set("published", row(difference.published()));
      each.set("computed", row(difference.computed()));
    }
    return node;
  }

  private static tools.jackson.databind.JsonNode row(Optional<RegisterRow> found) {
    if (found.isEmpty()) {
      return NODES.nullNode();
    }
    RegisterRow row = found.get();
    ObjectNode node = NODES.objectNode();
    node.put("closingUnits", Fen.format(row.closingUnits()));
    node.put("income", Fen.format(row.income()));
    node.put("fastOut", Fen.format(row.fastOut()));
    node.put("fastIn", Fen.format(row.fastIn()));
    node.put("subscribed", Fen.format(row.subscribed()));
    node.put("redeemed", Fen.format(row.redeemed()));
    node.put("lapsed", Fen.format(row.lapsed()));
    node.put("pendingSubscriptionsDue", Fen.format(row.pendingSubscriptionsDue()));
    node.put("pendingSubscriptionsNext", Fen.format(row.pendingSubscriptionsNext()));
    node.put("pendingRedemptionsDue", Fen.format(row.pendingRedemptionsDue()));
    node.put("pendingRedemptionsNext", Fen.format(row.pendingRedemptionsNext()));
    return node;
  }

  private static ObjectNode figure(Finding.Figure figure) {
    ObjectNode node = NODES.objectNode();
    node.put("name", figure.name());
    node.put("published", figure.published().orElse(null));
    node.put("computed", figure.computed().orElse(null));
    node.put("agrees", figure.agrees());
    return node;
  }

  private static ObjectNode rows(RowsCompared rows) {
    ObjectNode node = NODES.objectNode();
    node.put("file", rows.file());
    node.put("published", rows.published());
    node.put("computed", rows.computed());
    node.put("differing", rows.differing());
    ArrayNode first = node.putArray("first");
    rows.first().forEach(first::add);
    return node;
  }

  private static ObjectNode register(Finding.RegisterRead register) {
    ObjectNode node = NODES.objectNode();
    node.put("date", register.date().toString());
    // Beyond what a reader of JSON may take exactly, so as text.
    node.put("snapshot", Long.toString(register.snapshot()));
    node.put(
        "auditedSnapshot",
        register.audited().isPresent() ? Long.toString(register.audited().getAsLong()) : null);
    node.put("rows", register.rows());
    node.put("files", register.files());
    node.put("sha256", register.sha256());
    return node;
  }

  private static ObjectNode input(InputLine input) {
    ObjectNode node = NODES.objectNode();
    node.put("name", input.name());
    node.put("folder", input.location().orElse(null));
    node.put("sha256", input.sha256());
    return node;
  }
}
