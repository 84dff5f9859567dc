package org.wanfen.fund.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One check of the reconciliation as it came out.
 *
 * <p>It passes only if it was evaluated and every part agrees; differences of parts never cancel.
 *
 * @param name which check
 * @param parts what was compared; empty if the check could not be evaluated
 * @param failure why it could not be evaluated; empty if it was
 */
public record Check(CheckName name, List<CheckPart> parts, Optional<String> failure) {

  /** Makes the check. */
  public Check {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(failure, "failure");
    parts = List.copyOf(parts);
    if (parts.isEmpty() == failure.isEmpty()) {
      throw new IllegalArgumentException(
          name + " has either parts or the reason for their absence");
    }
  }

  /** A check that was evaluated, of at least one part. */
  public static Check of(CheckName name, List<CheckPart> parts) {
    return new Check(name, parts, Optional.empty());
  }

  /** A check that was evaluated, of one part. */
  public static Check of(CheckName name, CheckPart part) {
    return of(name, List.of(part));
  }

  /** A check that could not be evaluated, which is to say that it failed. */
  public static Check notEvaluated(CheckName name, String why) {
    return new Check(name, List.of(), Optional.of(why));
  }

  /** Whether the check was evaluated and every part agrees. */
  public boolean passed() {
    return failure.isEmpty() && parts.stream().allMatch(part -> part.difference().signum() == 0);
  }

  /**
   * The expected figure: the sum over the parts that count the same as the first; empty if none.
   */
  public Optional<BigDecimal> expected() {
    return headline(CheckPart::expected);
  }

  /** The actual figure, likewise. */
  public Optional<BigDecimal> actual() {
    return headline(CheckPart::actual);
  }

  /**
   * The difference: with one part actual less expected, with several the sum of the absolute
   * differences of those that count the same as the first, or if these agree, of the others; empty
   * if the check could not be evaluated.
   */
  public Optional<BigDecimal> difference() {
    if (parts.size() <= 1) {
      return parts.stream().map(CheckPart::difference).findFirst();
    }
    BigDecimal headline = distance(part -> part.unit() == parts.get(0).unit());
    boolean agrees = headline.signum() == 0 && !passed();
    return Optional.of(agrees ? distance(part -> part.unit() != parts.get(0).unit()) : headline);
  }

  private BigDecimal distance(Predicate<CheckPart> which) {
    return parts.stream()
        .filter(which)
        .map(part -> part.difference().abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Optional<BigDecimal> headline(Function<CheckPart, BigDecimal> figure) {
    return parts.stream()
        .filter(part -> part.unit() == parts.get(0).unit())
        .map(figure)
        .reduce(BigDecimal::add);
  }
}
