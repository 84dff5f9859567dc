package org.wanfen.batch.json;

import java.time.Instant;
import java.util.Optional;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.WarningCode;

/**
 * A warning about a night.
 *
 * @param code its code
 * @param number the code's number
 * @param severity how much it matters
 * @param step the step that it was raised in
 * @param part the part of the step that it names
 * @param since since when it has been so
 * @param raisedAt when it was noticed
 * @param clearedAt when it was so no longer; null while in force
 * @param detail in words
 */
public record WarningJson(
    String code,
    int number,
    WarningCode.Severity severity,
    Optional<String> step,
    Optional<String> part,
    Instant since,
    Instant raisedAt,
    Optional<Instant> clearedAt,
    String detail) {

  static WarningJson of(NightWarning warning) {
    return new WarningJson(
        warning.code().name(),
        warning.code().number(),
        warning.code().severity(),
        warning.step().map(NightStep::key),
        warning.part(),
        warning.since(),
        warning.raisedAt(),
        warning.clearedAt(),
        warning.detail());
  }

  NightWarning warning() {
    return new NightWarning(
        WarningCode.valueOf(code),
        step.map(NightStep::of),
        part,
        since,
        raisedAt,
        clearedAt,
        detail);
  }
}
