package org.wanfen.fund.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.reconcile.CheckPart.Unit;

class CheckTest {

  private static final CheckName NAME = CheckName.UNITS_ROLL_FORWARD;

  @Test
  void passesIfEveryPartAgrees() {
    Check check =
        Check.of(NAME, List.of(CheckPart.ofFen("a", 100, 100), CheckPart.ofCount("b", 3, 3)));
    assertThat(check.passed()).isTrue();
    assertThat(check.difference()).hasValueSatisfying(zero -> assertThat(zero).isZero());
  }

  @Test
  void differencesOfPartsNeverCancel() {
    Check check =
        Check.of(NAME, List.of(CheckPart.ofFen("a", 100, 105), CheckPart.ofFen("b", 105, 100)));
    assertThat(check.passed()).isFalse();
    assertThat(check.expected()).contains(new BigDecimal("2.05"));
    assertThat(check.actual()).contains(new BigDecimal("2.05"));
    assertThat(check.difference()).contains(new BigDecimal("0.10"));
  }

  @Test
  void ofOnePartTheDifferenceHasItsSign() {
    assertThat(Check.of(NAME, CheckPart.ofFen("a", 105, 100)).difference())
        .contains(new BigDecimal("-0.05"));
    assertThat(Check.of(NAME, CheckPart.ofCount("a", 1, 3)).difference())
        .contains(new BigDecimal("2"));
  }

  @Test
  void figuresAreSummedOverPartsThatCountTheSame() {
    Check check =
        Check.of(
            NAME,
            List.of(
                CheckPart.ofCount("rows", 7, 8),
                CheckPart.ofFen("totals", 100, 200),
                CheckPart.ofCount("more rows", 1, 1)));
    assertThat(check.expected()).contains(new BigDecimal("8"));
    assertThat(check.actual()).contains(new BigDecimal("9"));
    assertThat(check.passed()).isFalse();
  }

  /** What counts as the first part does decides; where that agrees, the rest is told. */
  @Test
  void theDifferenceIsOfWhatCountsTheSameAsTheFirstPart() {
    CheckPart rows = CheckPart.ofCount("rows", 7, 8);
    CheckPart moreRows = CheckPart.ofCount("more rows", 5, 3);
    CheckPart totals = CheckPart.ofFen("totals", 100, 250);
    assertThat(Check.of(NAME, List.of(rows, totals, moreRows)).difference())
        .contains(new BigDecimal("3"));
    CheckPart equalRows = CheckPart.ofCount("rows", 7, 7);
    assertThat(Check.of(NAME, List.of(equalRows, totals)).difference())
        .contains(new BigDecimal("1.50"));
  }

  @Test
  void trailingZerosAreNoDifference() {
    CheckPart part =
        new CheckPart("yield", Unit.PERCENT, new BigDecimal("6.20"), new BigDecimal("6.200"));
    assertThat(Check.of(NAME, part).passed()).isTrue();
  }

  @Test
  void theLeastFenIsADifference() {
    assertThat(Check.of(NAME, CheckPart.ofFen("a", Long.MAX_VALUE, Long.MAX_VALUE - 1)).passed())
        .isFalse();
    assertThat(Check.of(NAME, CheckPart.ofFen("a", Long.MIN_VALUE, Long.MAX_VALUE)).passed())
        .isFalse();
  }

  @Test
  void notEvaluatedIsFailed() {
    Check check = Check.notEvaluated(NAME, "the register could not be read");
    assertThat(check.passed()).isFalse();
    assertThat(check.failure()).contains("the register could not be read");
    assertThat(check.expected()).isEmpty();
    assertThat(check.actual()).isEmpty();
    assertThat(check.difference()).isEmpty();
  }

  @Test
  void aCheckWithoutPartsSaysWhy() {
    assertThatThrownBy(() -> Check.of(NAME, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    List<CheckPart> parts = List.of(CheckPart.ofCount("a", 1, 1));
    assertThatThrownBy(() -> new Check(NAME, parts, Optional.of("why")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotChangeWithTheListThatItWasMadeOf() {
    List<CheckPart> parts = new ArrayList<>(List.of(CheckPart.ofCount("a", 1, 2)));
    Check check = Check.of(NAME, parts);
    parts.clear();
    assertThat(check.passed()).isFalse();
  }
}
