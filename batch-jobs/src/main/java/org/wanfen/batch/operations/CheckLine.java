package org.wanfen.batch.operations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wanfen.fund.reconcile.Check;
import org.wanfen.fund.reconcile.CheckPart;

/**
 * One check of the reconciliation with both its figures.
 *
 * @param name the check's name
 * @param expected the expected figure, over the parts that count the same; empty if not evaluated
 * @param actual the actual figure, likewise
 * @param difference actual less expected, or over several parts the sum of their absolute
 *     differences; empty if not evaluated
 * @param passed whether it was evaluated and nothing differs
 * @param parts what it consists of
 * @param failure why it could not be evaluated; empty if it was
 */
public record CheckLine(
    String name,
    Optional<BigDecimal> expected,
    Optional<BigDecimal> actual,
    Optional<BigDecimal> difference,
    boolean passed,
    List<CheckPart> parts,
    Optional<String> failure) {

  /** A check as it came out. */
  public static CheckLine of(Check check) {
    return new CheckLine(
        check.name().name(),
        check.expected(),
        check.actual(),
        check.difference(),
        check.passed(),
        check.parts(),
        check.failure());
  }
}
