package org.wanfen.batch.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.Summary;
import org.wanfen.fund.money.Fen;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes summary.json: amounts with exactly two decimals and quotes as published, all as text. */
public final class SummaryJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private SummaryJson() {}

  /** The file's content. */
  public static byte[] bytes(Summary summary) {
    return text(node(summary)).getBytes(StandardCharsets.UTF_8);
  }

  static String text(ObjectNode node) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }

  /** The same as a JSON object. */
  public static ObjectNode node(Summary summary) {
    ObjectNode node = NODES.objectNode();
    node.put("fund", summary.fund());
    node.put("date", summary.date().toString());
    node.put("state", summary.state().name());
    node.set("events", events(summary.events()));
    node.set("rejects", counts(summary.rejects()));
    node.set("quarantine", counts(summary.quarantine()));
    node.put("pool", Fen.format(summary.poolFen()));
    ObjectNode fees = node.putObject("fees");
    summary.feesFen().forEach((fee, fen) -> fees.put(fee.key(), Fen.format(fen)));
    node.put("entitledUnits", Fen.format(summary.entitledUnitsFen()));
    node.put("openingUnits", Fen.format(summary.openingUnitsFen()));
    node.put("closingUnits", Fen.format(summary.closingUnitsFen()));
    node.put("subscribed", Fen.format(summary.subscribedFen()));
    node.put("redeemed", Fen.format(summary.redeemedFen()));
    node.put("lapsed", Fen.format(summary.lapsedFen()));
    node.put("fastRedeemed", Fen.format(summary.fastRedeemedFen()));
    node.put("fastRejected", Fen.format(summary.fastRejectedFen()));
    node.put("accounts", summary.accounts());
    node.put("incomePer10k", summary.incomePer10k().toPlainString());
    put(node, "sevenDayYield", summary.sevenDayYield());
    ArrayNode checks = node.putArray("checks");
    summary.checks().forEach(check -> checks.add(check(check)));
    ArrayNode notGiven = node.putArray("checksNotGiven");
    summary.checksNotGiven().forEach(notGiven::add);
    return node;
  }

  private static ObjectNode events(Summary.Events events) {
    ObjectNode node = NODES.objectNode();
    node.put("read", events.read());
    node.put("accepted", events.accepted());
    node.put("rejected", events.rejected());
    node.put("duplicate", events.duplicate());
    node.put("quarantined", events.quarantined());
    node.put("late", events.late());
    return node;
  }

  private static ObjectNode counts(Map<? extends Enum<?>, Long> counts) {
    ObjectNode node = NODES.objectNode();
    counts.forEach(
        (reason, count) -> {
          if (count != 0) {
            node.put(reason.name(), count);
          }
        });
    return node;
  }

  private static ObjectNode check(CheckLine check) {
    ObjectNode node = NODES.objectNode();
    node.put("name", check.name());
    put(node, "expected", check.expected());
    put(node, "actual", check.actual());
    put(node, "difference", check.difference());
    node.put("passed", check.passed());
    check.failure().ifPresent(why -> node.put("failure", why));
    return node;
  }

  private static void put(ObjectNode node, String key, Optional<BigDecimal> figure) {
    node.put(key, figure.map(BigDecimal::toPlainString).orElse(null));
  }
}
