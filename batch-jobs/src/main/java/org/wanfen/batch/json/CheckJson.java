package org.wanfen.batch.json;

import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.CheckLine;

/**
 * One check of the reconciliation.
 *
 * @param name its name
 * @param expected the expected figure
 * @param actual the actual figure
 * @param difference actual less expected
 * @param passed whether it was evaluated and nothing differs
 * @param failure why it could not be evaluated
 */
public record CheckJson(
    String name,
    Optional<String> expected,
    Optional<String> actual,
    Optional<String> difference,
    boolean passed,
    Optional<String> failure) {

  static CheckJson of(CheckLine check) {
    return new CheckJson(
        check.name(),
        Amounts.plain(check.expected()),
        Amounts.plain(check.actual()),
        Amounts.plain(check.difference()),
        check.passed(),
        check.failure());
  }

  /** The check, without its parts. */
  CheckLine line() {
    return new CheckLine(
        name,
        Amounts.figure(expected),
        Amounts.figure(actual),
        Amounts.figure(difference),
        passed,
        List.of(),
        failure);
  }
}
