package org.wanfen.batch.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.ActionLine;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightWarning;

/**
 * One attempt at a night, in full.
 *
 * @param night the attempt; its keys stand among these
 * @param window how far it had come when it was last seen at work
 * @param warnings every warning about it, in order
 * @param steps every run of a step, in order
 * @param inputs what it was computed from
 * @param checks the checks of its reconciliation
 * @param checksNotGiven checks whose figures the feed did not give
 * @param attempts all attempts of this date
 * @param actions what people did about this date
 */
public record NightDetailsJson(
    @JsonUnwrapped NightJson night,
    Optional<WindowJson> window,
    List<WarningJson> warnings,
    List<StepJson> steps,
    List<InputLine> inputs,
    List<CheckJson> checks,
    List<String> checksNotGiven,
    List<NightJson> attempts,
    List<ActionLine> actions) {

  /** An attempt in full, for machines. */
  public static NightDetailsJson of(NightDetails details) {
    return new NightDetailsJson(
        NightJson.of(details.night()),
        details.window().map(WindowJson::of),
        details.warnings().stream().map(WarningJson::of).toList(),
        details.steps().stream().map(StepJson::of).toList(),
        details.inputs(),
        details.checks().stream().map(CheckJson::of).toList(),
        details.checksNotGiven(),
        details.attempts().stream().map(NightJson::of).toList(),
        details.actions());
  }

  /** The attempt in full, but for the parts of its checks. */
  public NightDetails details() {
    List<NightWarning> all = warnings.stream().map(WarningJson::warning).toList();
    return new NightDetails(
        night.line(),
        window.map(seen -> seen.window(night.deadlineAt(), all)),
        all,
        steps.stream().map(StepJson::line).toList(),
        inputs,
        checks.stream().map(CheckJson::line).toList(),
        checksNotGiven,
        attempts.stream().map(NightJson::line).toList(),
        actions);
  }
}
