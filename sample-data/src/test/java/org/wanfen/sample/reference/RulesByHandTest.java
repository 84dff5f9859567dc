package org.wanfen.sample.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wanfen.sample.reference.TinyFund.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.register.AccountDay;

/** Nights that are worked out by hand from the rules. */
class RulesByHandTest {

  @TempDir Path folder;

  @Test
  void theLeftOverFenGoesToTheLargestRemainder() {
    // 10 fen over 3 : 3 : 4 of 1,000 in fen: exact shares 3, 3, 4; with 11 fen: 3.3, 3.3, 4.4.
    ReferenceNight night =
        new TinyFund(folder, Map.of(1L, 300L, 2L, 300L, 3L, 400L), 0).night(11).nights().get(0);

    assertThat(account(night, 3).income()).isEqualTo(5);
    assertThat(account(night, 1).income() + account(night, 2).income()).isEqualTo(6);
  }

  @Test
  void withEqualRemaindersTheLargerHolderComesFirst() {
    // 2 fen over 100 : 300 of 400: 0.5 and 1.5.
    ReferenceNight night =
        new TinyFund(folder, Map.of(1L, 100L, 2L, 300L), 0).night(2).nights().get(0);

    assertThat(account(night, 1).income()).isZero();
    assertThat(account(night, 2).income()).isEqualTo(2);
  }

  @Test
  void withEqualUnitsTheTieKeyTakesTurns() {
    TinyFund fund = new TinyFund(folder, Map.of(1L, 1_000_000L, 2L, 1_000_000L), 0);
    // A night's loss takes the fen back from whom the night before gave it to.
    for (int night = 0; night < 10; night++) {
      fund.night(1).night(-1);
    }

    List<ReferenceNight> nights = fund.nights();

    assertThat(nights).anyMatch(night -> account(night, 1).income() == 1);
    assertThat(nights).anyMatch(night -> account(night, 2).income() == 1);
  }

  @Test
  void aFastRedemptionMovesUnitsToTheAdvancerWhoEarnsAndRedeemsThem() {
    ReferenceNight night =
        new TinyFund(folder, Map.of(1L, 1_000L, 2L, 1_000L), 0)
            .night(
                200,
                "a,2013-11-11T10:00:00,1,FAST_REDEEM,6",
                "b,2013-11-11T15:00:00,1,FAST_REDEEM,4",
                "c,2013-11-11T15:00:01,2,FAST_REDEEM,10.01")
            .nights()
            .get(0);

    // 6.00 has Monday as its trade date and is confirmed; 4.00 came at the cut-off and waits.
    assertThat(account(night, 1)).isEqualTo(new AccountDay(1, 1000, 1000, 0, 0, 0, 0, 0, 0, 0));
    assertThat(account(night, TinyFund.ADVANCER))
        .isEqualTo(new AccountDay(TinyFund.ADVANCER, 0, 0, 1000, 100, 0, 600, 500, 0, 400));
    assertThat(night.figures().rejects()).isEqualTo(Map.of(RejectReason.INSUFFICIENT_UNITS, 1L));
    assertThat(night.figures().fastRejectedFen()).isEqualTo(1001);
  }

  @Test
  void theFastLimitIsOfTheDayAndTheAccount() {
    ReferenceNight night =
        new TinyFund(folder, Map.of(1L, 5_000L), 0)
            .night(
                0,
                "a,2013-11-11T10:00:00,1,FAST_REDEEM,9.99",
                "b,2013-11-11T10:00:01,1,FAST_REDEEM,0.02",
                "c,2013-11-11T10:00:02,1,FAST_REDEEM,0.01")
            .nights()
            .get(0);

    assertThat(night.rejected()).extracting(SetAsideRow::line).containsExactly(3);
    assertThat(night.rejected()).extracting(SetAsideRow::reason).containsExactly("OVER_FAST_LIMIT");
    assertThat(account(night, 1).fastOut()).isEqualTo(1000);
  }

  @Test
  void onALossDayARedemptionIsCutBeforeSubscriptionsComeIn() {
    ReferenceNight night =
        new TinyFund(folder, Map.of(1L, 1_000L), 0)
            .night(-100, "a,2013-11-11T10:00:00,1,REDEEM,10", "b,2013-11-11T10:00:00,1,SUBSCRIBE,3")
            .nights()
            .get(0);

    assertThat(account(night, 1))
        .isEqualTo(new AccountDay(1, 1000, 0, 0, -100, 300, 900, 300, 0, 0));
    assertThat(night.figures().lapsedFen()).isEqualTo(100);
  }

  @Test
  void ordersOfFridayAfterTheCutOffAreConfirmedOnMonday() {
    List<ReferenceNight> nights =
        new TinyFund(folder, Map.of(1L, 1_000L), 0)
            .night(0)
            .night(0)
            .night(0)
            .night(0)
            .night(
                0,
                "a,2013-11-15T14:59:59.999,1,SUBSCRIBE,2",
                "b,2013-11-15T15:00:00.000,1,SUBSCRIBE,3")
            .night(0)
            .night(0)
            .night(0)
            .nights();

    assertThat(nights)
        .extracting(night -> account(night, 1).subscribed())
        .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 200L, 300L);
  }

  @Test
  void aDuplicateIsIgnoredInTheWindowAndDoesNotExtendIt() {
    String row = "a,2013-11-11T10:00:00,1,SUBSCRIBE,1.00";
    List<ReferenceNight> nights =
        new TinyFund(folder, Map.of(1L, 1_000L), 2)
            .night(0, row, "a,2013-11-11T10:00:00.0,1,SUBSCRIBE,1")
            .night(0)
            .night(0, row, "a,2013-11-11T10:00:00,1,SUBSCRIBE,2")
            .night(0, row)
            .nights();

    assertThat(nights)
        .extracting(night -> night.figures().duplicate())
        .containsExactly(1L, 0L, 1L, 0L);
    assertThat(nights.get(2).figures().quarantine())
        .isEqualTo(Map.of(QuarantineReason.CONFLICTING_DUPLICATE, 1L));
    assertThat(nights.get(3).figures().late()).isEqualTo(1);
  }

  @Test
  void aLateEventCountsFromTheBeginningOfTheDay() {
    ReferenceNight night =
        new TinyFund(folder, Map.of(1L, 1_000L), 0)
            .night(
                0,
                "on-time,2013-11-11T00:00:00.001,1,REDEEM,10",
                "late,2013-11-10T23:59:59,1,REDEEM,1")
            .nights()
            .get(0);

    assertThat(night.rejected()).extracting(SetAsideRow::line).containsExactly(2);
    assertThat(account(night, 1).redeemed()).isEqualTo(100);
  }

  @Test
  void aPoolWithoutUnitsAndALossOfMoreThanAllAreRefused() {
    TinyFund nobody = new TinyFund(folder.resolve("nobody"), Map.of(1L, 0L), 0).night(1);
    TinyFund ruined = new TinyFund(folder.resolve("ruined"), Map.of(1L, 10L), 0).night(-11);
    TinyFund empty = new TinyFund(folder.resolve("empty"), Map.of(1L, 0L), 0).night(0);

    assertThatThrownBy(nobody::nights).hasMessageStartingWith("NO_ENTITLED_UNITS");
    assertThatThrownBy(ruined::nights).hasMessageStartingWith("LOSS_EXCEEDS_UNITS");
    assertThat(empty.nights().get(0).figures().incomePer10k()).hasToString("0.0000");
  }

  @Test
  void anAlteredAMissingAndAnUnlistedFileAreRefused() throws IOException {
    for (String damage : List.of("altered", "missing", "unlisted")) {
      TinyFund fund = new TinyFund(folder.resolve(damage), Map.of(1L, 10L), 0).night(0, "");
      Path inbox = folder.resolve(damage).resolve("inbox/20131111");
      switch (damage) {
        case "altered" -> Files.writeString(inbox.resolve("orders-1.csv"), OrderRow.HEADER + "\n");
        case "missing" -> Files.delete(inbox.resolve("orders-1.csv"));
        default -> Files.copy(inbox.resolve("orders-1.csv"), inbox.resolve("orders-2.csv"));
      }

      assertThatThrownBy(fund::nights)
          .isInstanceOfSatisfying(
              ReferenceException.class, e -> assertThat(e.code()).isEqualTo("INPUT_DAMAGED"));
    }
  }
}
