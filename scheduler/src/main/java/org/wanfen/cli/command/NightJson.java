package org.wanfen.cli.command;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;
import org.wanfen.batch.operations.WarningCode;
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
    keys.put("window", details.window().map(NightJson::window));
    keys.put("warnings", details.warnings().stream().map(NightJson::warning).toList());
    keys.put("steps", details.steps().stream().map(NightJson::step).toList());
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
    keys.put("overdue", night.overdue());
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

  private static Map<String, Object> window(NightWindow window) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("asOf", window.asOf());
    keys.put("secondsLeft", window.left().toSeconds());
    keys.put("expectedEndAt", window.expectedEndAt());
    keys.put("atRisk", window.warns(WarningCode.DEADLINE_AT_RISK));
    keys.put("step", window.step().map(step -> step.step().key()));
    keys.put("stepStartedAt", window.step().map(StepProgress::startedAt));
    keys.put("stepExpectedEndAt", window.step().flatMap(StepProgress::expectedEndAt));
    keys.put("unit", window.step().flatMap(step -> unit(step.step())));
    keys.put("done", counted(window, StepProgress::done));
    keys.put("total", counted(window, StepProgress::total));
    return keys;
  }

  private static Optional<Long> counted(NightWindow window, Function<StepProgress, Long> figure) {
    return window.step().filter(step -> step.total() > 0).map(figure);
  }

  private static Optional<String> unit(NightStep step) {
    return Optional.of(step.unit().word()).filter(word -> !word.isEmpty());
  }

  private static Map<String, Object> warning(NightWarning warning) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("code", warning.code().name());
    keys.put("number", warning.code().number());
    keys.put("severity", warning.code().severity());
    keys.put("step", warning.step().map(NightStep::key));
    keys.put("part", warning.part());
    keys.put("since", warning.since());
    keys.put("raisedAt", warning.raisedAt());
    keys.put("clearedAt", warning.clearedAt());
    keys.put("detail", warning.detail());
    return keys;
  }

  private static Map<String, Object> step(StepLine step) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("step", step.step());
    keys.put("startedAt", step.startedAt());
    keys.put("endedAt", step.endedAt());
    keys.put("outcome", step.outcome());
    keys.put("unit", unit(NightStep.of(step.step())));
    keys.put("done", step.done());
    keys.put("total", step.total());
    keys.put("perSecond", step.perSecond());
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
