package org.wanfen.fund.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All checks of a night, complete: every check that is made each night is there, evaluated or
 * failed.
 */
public final class Reconciliation {

  private final List<Check> checks;
  private final List<CheckName> notGiven;

  private Reconciliation(List<Check> checks, List<CheckName> notGiven) {
    this.checks = List.copyOf(checks);
    this.notGiven = List.copyOf(notGiven);
  }

  /**
   * Completes the checks that were made: one that must be made and is missing has failed; an
   * optional one that is missing had no figure to compare with.
   *
   * @throws IllegalArgumentException if a check was made twice
   */
  public static Reconciliation of(List<Check> made) {
    Map<CheckName, Check> byName = new EnumMap<>(CheckName.class);
    for (Check check : made) {
      if (byName.put(check.name(), check) != null) {
        throw new IllegalArgumentException(check.name() + " was made twice");
      }
    }
    List<Check> complete = new ArrayList<>();
    List<CheckName> notGiven = new ArrayList<>();
    for (CheckName name : CheckName.values()) {
      Check check = byName.get(name);
      if (check != null) {
        complete.add(check);
      } else if (name.always()) {
        complete.add(Check.notEvaluated(name, "the check was not made"));
      } else {
        notGiven.add(name);
      }
    }
    return new Reconciliation(complete, notGiven);
  }

  /** The checks in their order. */
  public List<Check> checks() {
    return checks;
  }

  /** Optional checks for which the ledger gave no figure. */
  public List<CheckName> notGiven() {
    return notGiven;
  }

  /** Whether every check passed. */
  public boolean passed() {
    return checks.stream().allMatch(Check::passed);
  }

  /** The checks that did not pass. */
  public List<Check> differences() {
    return checks.stream().filter(check -> !check.passed()).toList();
  }
}
