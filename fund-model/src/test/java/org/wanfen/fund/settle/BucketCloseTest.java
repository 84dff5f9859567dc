package org.wanfen.fund.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.TieKeys;

class BucketCloseTest {

  private static final AdvancerMovement NONE = new AdvancerMovement(99, 0, 0);

  private static Sharing evenly(long poolFen, long units) {
    return Sharing.of(
        ProRata.of(poolFen, units),
        poolFen < 0,
        TieKeys.of(LocalDate.of(2013, 11, 11)),
        Optional.empty());
  }

  private static SettledAccounts one(long units, Pending pending) {
    return new SettledAccounts(new long[] {1}, new long[] {units}, Pending.rows(pending));
  }

  private static Map<Movement, Long> movements(ClosedAccounts closed, int moved) {
    Map<Movement, Long> amounts = new EnumMap<>(Movement.class);
    closed.movements().forEach((movement, all) -> amounts.put(movement, all[moved]));
    amounts.values().removeIf(amount -> amount == 0);
    return amounts;
  }

  @Test
  void incomeIsReinvestedAndDueOrdersAreConfirmed() {
    SettledAccounts bucket = one(1000, new Pending(0, 30, 50, 60, 70, 80));
    ClosedAccounts closed = BucketClose.close(bucket, evenly(100, 1000), NONE, true);
    assertThat(closed.income()).containsExactly(100);
    assertThat(closed.closingUnits()).containsExactly(1000 + 100 - 70 + 50);
    assertThat(movements(closed, 0))
        .isEqualTo(
            Map.of(
                Movement.FAST_OUT, 30L,
                Movement.SUBSCRIBED, 50L,
                Movement.REDEEMED, 70L,
                Movement.PENDING_SUBSCRIPTIONS_NEXT, 60L,
                Movement.PENDING_REDEMPTIONS_NEXT, 80L));
  }

  @Test
  void withoutConfirmationEverythingStaysPending() {
    SettledAccounts bucket = one(1000, new Pending(0, 30, 50, 60, 70, 80));
    ClosedAccounts closed = BucketClose.close(bucket, evenly(100, 1000), NONE, false);
    assertThat(closed.closingUnits()).containsExactly(1100);
    assertThat(movements(closed, 0))
        .isEqualTo(
            Map.of(
                Movement.FAST_OUT, 30L,
                Movement.PENDING_SUBSCRIPTIONS_DUE, 50L,
                Movement.PENDING_SUBSCRIPTIONS_NEXT, 60L,
                Movement.PENDING_REDEMPTIONS_DUE, 70L,
                Movement.PENDING_REDEMPTIONS_NEXT, 80L));
  }

  /** After a loss of 100 of 1000 there are 900 to redeem 1000; the subscription comes in later. */
  @Test
  void aRedemptionIsCutToTheUnitsBeforeSubscriptionsComeIn() {
    SettledAccounts bucket = one(1000, new Pending(0, 0, 50, 0, 1000, 0));
    ClosedAccounts closed = BucketClose.close(bucket, evenly(-100, 1000), NONE, true);
    assertThat(closed.income()).containsExactly(-100);
    assertThat(closed.closingUnits()).containsExactly(50);
    assertThat(movements(closed, 0))
        .isEqualTo(
            Map.of(Movement.REDEEMED, 900L, Movement.LAPSED, 100L, Movement.SUBSCRIBED, 50L));
  }

  @Test
  void aLossOfEverythingLeavesNothingToRedeem() {
    SettledAccounts bucket = one(1000, new Pending(0, 0, 0, 0, 1, 0));
    ClosedAccounts closed = BucketClose.close(bucket, evenly(-1000, 1000), NONE, true);
    assertThat(closed.closingUnits()).containsExactly(0);
    assertThat(movements(closed, 0)).isEqualTo(Map.of(Movement.LAPSED, 1L));
  }

  @Test
  void theAdvancersFastInStandsWithItsRow() {
    AdvancerMovement advancer = new AdvancerMovement(7, 40, 2);
    SettledAccounts bucket =
        new SettledAccounts(
            new long[] {1, 7},
            new long[] {58, 42},
            Pending.rows(new Pending(0, 42, 0, 0, 0, 0), new Pending(1, 0, 0, 0, 40, 2)));
    ClosedAccounts closed = BucketClose.close(bucket, evenly(100, 100), advancer, true);
    assertThat(closed.movedRows()).containsExactly(0, 1);
    assertThat(movements(closed, 0)).isEqualTo(Map.of(Movement.FAST_OUT, 42L));
    assertThat(movements(closed, 1))
        .isEqualTo(
            Map.of(
                Movement.FAST_IN, 42L,
                Movement.REDEEMED, 40L,
                Movement.PENDING_REDEMPTIONS_NEXT, 2L));
    assertThat(closed.closingUnits()).containsExactly(116, 44);
  }

  @Test
  void sumsAddUpOverBuckets() {
    ClosedAccounts closed =
        BucketClose.close(
            one(1000, new Pending(0, 0, 50, 0, 70, 0)), evenly(100, 1000), NONE, true);
    CloseSums twice = CloseSums.none().plus(closed.sums()).plus(closed.sums());
    assertThat(twice.accounts()).isEqualTo(2);
    assertThat(twice.incomeFen()).isEqualTo(200);
    assertThat(twice.closingUnitsFen()).isEqualTo(2160);
    assertThat(twice.movedFen(Movement.SUBSCRIBED)).isEqualTo(100);
    assertThat(twice.movedFen(Movement.REDEEMED)).isEqualTo(140);
    assertThat(twice.movedFen(Movement.FAST_IN)).isZero();
  }
}
