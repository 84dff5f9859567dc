package org.wanfen.fund.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {

  private static Check passing(CheckName name) {
    return Check.of(name, CheckPart.ofFen("x", 1, 1));
  }

  private static Check failing(CheckName name) {
    return Check.of(name, CheckPart.ofFen("x", 1, 2));
  }

  private static List<Check> allPassing() {
    return new ArrayList<>(
        Arrays.stream(CheckName.values()).map(ReconciliationTest::passing).toList());
  }

  @Test
  void passesWithEveryCheckMadeAndPassed() {
    Reconciliation reconciliation = Reconciliation.of(allPassing());
    assertThat(reconciliation.passed()).isTrue();
    assertThat(reconciliation.differences()).isEmpty();
    assertThat(reconciliation.notGiven()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void oneDifferenceIsEnough(CheckName name) {
    List<Check> checks = allPassing();
    checks.set(checks.indexOf(passing(name)), failing(name));
    Reconciliation reconciliation = Reconciliation.of(checks);
    assertThat(reconciliation.passed()).isFalse();
    assertThat(reconciliation.differences()).containsExactly(failing(name));
  }

  @ParameterizedTest
  @EnumSource
  void aMissingCheckHasFailedUnlessTheLedgerNeedNotGiveIt(CheckName name) {
    List<Check> checks = allPassing();
    checks.remove(passing(name));
    Reconciliation reconciliation = Reconciliation.of(checks);
    assertThat(reconciliation.passed()).isEqualTo(!name.always());
    assertThat(reconciliation.notGiven()).isEqualTo(name.always() ? List.of() : List.of(name));
    assertThat(reconciliation.differences())
        .extracting(Check::name)
        .isEqualTo(name.always() ? List.of(name) : List.of());
  }

  @Test
  void nothingMadeIsFailed() {
    assertThat(Reconciliation.of(List.of()).passed()).isFalse();
  }

  @Test
  void noCheckIsMadeTwice() {
    List<Check> checks = allPassing();
    checks.add(failing(CheckName.FEES_AGREE));
    assertThatThrownBy(() -> Reconciliation.of(checks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("FEES_AGREE");
  }

  /** Whatever was made, in whatever order: each check is there, failed, or said not to be given. */
  @Property(tries = 300)
  void isCompleteByConstruction(@ForAll long seed) {
    Random random = new Random(seed);
    List<Check> made = new ArrayList<>();
    boolean allGood = true;
    for (CheckName name : CheckName.values()) {
      switch (random.nextInt(4)) {
        case 0 -> allGood &= !name.always();
        case 1 -> {
          made.add(random.nextBoolean() ? failing(name) : Check.notEvaluated(name, "why"));
          allGood = false;
        }
        default -> made.add(passing(name));
      }
    }
    Collections.shuffle(made, random);
    Reconciliation reconciliation = Reconciliation.of(made);
    List<CheckName> all = new ArrayList<>(reconciliation.notGiven());
    reconciliation.checks().forEach(check -> all.add(check.name()));
    assertThat(all).containsExactlyInAnyOrder(CheckName.values());
    assertThat(reconciliation.checks()).isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
    assertThat(reconciliation.notGiven()).noneMatch(CheckName::always);
    assertThat(reconciliation.passed()).isEqualTo(allGood);
    assertThat(reconciliation.checks()).containsAll(made);
  }
}
