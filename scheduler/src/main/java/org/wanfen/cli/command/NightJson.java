package org.wanfen.cli.command;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.fund.money.Fen;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nights for machines, with the keys of summary.json where they mean the same: amounts are texts
 * with two decimals, instants are ISO 8601 in UTC, and what is not known yet is null.
 */
final class NightJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private NightJson() {}

  static String list(List<NightLine> nights) {
    return JSON.writeValueAsString(nights.stream().map(NightJson::line).toList());
  }

  static String details(NightDetails details) {
    Map<String, Object> keys = line(details.night());
    keys.put("steps", details.steps());
    keys.put("inputs", details.inputs());
    keys.put("checks", details.checks().stream().map(NightJson::check).toList());
    keys.put("checksNotGiven", details.checksNotGiven());
    keys.put("attempts", details.attempts().stream().map(NightJson::line).toList());
    keys.put("actions", details.actions());
    return JSON.writeValueAsString(keys);
  }

  private static Map<String, Object> line(NightLine night) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("fund", night.fund());
    keys.put("date", night.date());
    keys.put("attempt", night.attempt());
    keys.put("state", night.state());
    keys.put("mock", night.mock());
    keys.put("startedBy", night.startedBy());
    keys.put("startedAt", night.startedAt());
    keys.put("deadlineAt", night.deadlineAt());
    keys.put("publishedAt", night.publishedAt());
    keys.put("accounts", night.accounts());
    keys.put("pool", night.poolFen().map(Fen::format));
    keys.put("incomePer10k", night.incomePer10k().map(BigDecimal::toPlainString));
    keys.put("sevenDayYield", night.sevenDayYield().map(BigDecimal::toPlainString));
    keys.put("checksEvaluated", night.checks());
    keys.put("checksFailed", night.checksFailed());
    keys.put("notice", night.notice());
    return keys;
  }

  private static Map<String, Object> check(CheckLine check) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("name", check.name());
    keys.put("expected", text(check.expected()));
    keys.put("actual", text(check.actual()));
    keys.put("difference", text(check.difference()));
    keys.put("passed", check.passed());
    keys.put("failure", check.failure());
    return keys;
  }

  private static Optional<String> text(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString);
  }
}
