package org.wanfen.fund.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AdvancerMovementTest {

  private static final Pending BEFORE = new Pending(0, 5, 1, 2, 3, 4);
  private static final Pending AFTER = new Pending(2, 6, 7, 8, 9, 10);

  private static SettledAccounts bucket(Pending... pending) {
    return new SettledAccounts(
        new long[] {10, 20, 30}, new long[] {100, 200, 300}, Pending.rows(pending));
  }

  @Test
  void withoutFastRedemptionsNothingIsTouched() {
    SettledAccounts bucket = bucket(BEFORE);
    assertThat(new AdvancerMovement(20, 0, 0).addTo(bucket)).isSameAs(bucket);
    assertThat(new AdvancerMovement(15, 0, 0).addTo(bucket)).isSameAs(bucket);
  }

  @Test
  void theAdvancerTakesTheUnitsAndRedeemsAsMany() {
    SettledAccounts after = new AdvancerMovement(20, 40, 2).addTo(bucket(BEFORE, AFTER));
    assertThat(after.account()).containsExactly(10, 20, 30);
    assertThat(after.entitledUnits()).containsExactly(100, 242, 300);
    assertThat(Pending.of(after.pending()))
        .containsExactly(BEFORE, new Pending(1, 0, 0, 0, 40, 2), AFTER);
  }

  @Test
  void whatIsPendingStays() {
    Pending own = new Pending(1, 0, 11, 12, 13, 14);
    SettledAccounts after = new AdvancerMovement(20, 40, 2).addTo(bucket(BEFORE, own, AFTER));
    assertThat(Pending.of(after.pending()))
        .containsExactly(BEFORE, new Pending(1, 0, 11, 12, 53, 16), AFTER);
  }

  @Test
  void theAccountIsOpenedIfThereIsNone() {
    SettledAccounts first = new AdvancerMovement(5, 40, 2).addTo(bucket(BEFORE, AFTER));
    assertThat(first.account()).containsExactly(5, 10, 20, 30);
    assertThat(first.entitledUnits()).containsExactly(42, 100, 200, 300);
    assertThat(Pending.of(first.pending()))
        .containsExactly(
            new Pending(0, 0, 0, 0, 40, 2),
            new Pending(1, 5, 1, 2, 3, 4),
            new Pending(3, 6, 7, 8, 9, 10));

    SettledAccounts last = new AdvancerMovement(35, 0, 2).addTo(bucket(AFTER));
    assertThat(last.account()).containsExactly(10, 20, 30, 35);
    assertThat(Pending.of(last.pending())).containsExactly(AFTER, new Pending(3, 0, 0, 0, 0, 2));

    SettledAccounts only =
        new AdvancerMovement(35, 1, 0)
            .addTo(new SettledAccounts(new long[0], new long[0], new PendingRows(0)));
    assertThat(only.account()).containsExactly(35);
    assertThat(only.entitledUnits()).containsExactly(1);
  }

  @Test
  void theBucketThatWasIsLeftAsItWas() {
    SettledAccounts bucket = bucket(BEFORE);
    new AdvancerMovement(20, 40, 2).addTo(bucket);
    assertThat(bucket.entitledUnits()).containsExactly(100, 200, 300);
    assertThat(Pending.of(bucket.pending())).containsExactly(BEFORE);
  }

  @Test
  void sumsThatDoNotFitAreErrors() {
    AdvancerMovement tooMuch = new AdvancerMovement(20, Long.MAX_VALUE, 0);
    SettledAccounts bucket = bucket();
    assertThatThrownBy(() -> tooMuch.addTo(bucket)).isInstanceOf(ArithmeticException.class);
    AdvancerMovement both = new AdvancerMovement(20, Long.MAX_VALUE, 1);
    assertThatThrownBy(both::fastInFen).isInstanceOf(ArithmeticException.class);
  }
}
