package org.wanfen.batch.operations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One check of the reconciliation with both its figures.
 *
 * @param name the check's name
 * @param expected the expected figure, summed over its parts
 * @param actual the actual figure, summed over its parts
 * @param difference the sum of the absolute differences of the parts
 * @param passed whether it was evaluated and nothing differs
 * @param parts what it consists of
 * @param notEvaluated why it could not be evaluated; empty if it was
 */
public record CheckLine(
    String name,
    BigDecimal expected,
    BigDecimal actual,
    BigDecimal difference,
    boolean passed,
    List<Part> parts,
    Optional<String> notEvaluated) {

  /**
   * One part of a check.
   *
   * @param what what is compared
   * @param expected the expected figure
   * @param actual the actual figure
   */
  public record Part(String what, BigDecimal expected, BigDecimal actual) {}
}
