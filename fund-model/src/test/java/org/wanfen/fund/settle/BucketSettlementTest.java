package org.wanfen.fund.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wanfen.fund.order.OrderType.FAST_REDEEM;
import static org.wanfen.fund.order.OrderType.REDEEM;
import static org.wanfen.fund.order.OrderType.SUBSCRIBE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.settle.TestEvents.Event;

/** Cases on which the rules are easily got wrong; account 1 has 1,000 fen, 9 is the advancer. */
class BucketSettlementTest {

  private static final SettlementTerms TERMS = new SettlementTerms(100, 500, 9, false, true);

  private final List<String> rejected = new ArrayList<>();

  private SettledAccounts settle(SettlementTerms terms, PendingRows pending, Event... events) {
    OpeningAccounts opening =
        new OpeningAccounts(new long[] {1, 9}, new long[] {1000, 5000}, pending);
    TestEvents all = new TestEvents(List.of(events));
    return BucketSettlement.of(
            terms,
            opening,
            all,
            (event, reason) -> rejected.add(all.events().get(event).id() + " " + reason))
        .settled();
  }

  private SettledAccounts settle(Event... events) {
    return settle(TERMS, new PendingRows(0), events);
  }

  private static Event event(String id, int millis, long account, OrderType type, long fen) {
    return new Event(id, millis, account, type, fen, true);
  }

  private static String row(String id, RejectReason reason) {
    return id + " " + reason;
  }

  @Test
  void minimumAndLimitMayJustBeReached() {
    settle(
        event("a", 1, 1, SUBSCRIBE, 99),
        event("b", 2, 1, SUBSCRIBE, 100),
        event("c", 3, 1, FAST_REDEEM, 300),
        event("d", 4, 1, FAST_REDEEM, 201),
        event("e", 5, 1, FAST_REDEEM, 200),
        event("f", 6, 1, FAST_REDEEM, 1),
        event("g", 7, 1, REDEEM, 501),
        event("h", 8, 1, REDEEM, 500),
        event("i", 9, 1, REDEEM, 1));
    assertThat(rejected)
        .containsExactly(
            row("a", RejectReason.BELOW_MINIMUM),
            row("d", RejectReason.OVER_FAST_LIMIT),
            row("f", RejectReason.OVER_FAST_LIMIT),
            row("g", RejectReason.INSUFFICIENT_UNITS),
            row("i", RejectReason.INSUFFICIENT_UNITS));
  }

  @Test
  void theFirstCheckThatFailsNamesTheReason() {
    settle(
        event("a", 1, 9, FAST_REDEEM, 99_999),
        event("b", 2, 1, FAST_REDEEM, 99_999),
        event("c", 3, 5, FAST_REDEEM, 99_999),
        event("d", 4, 5, SUBSCRIBE, 99),
        event("e", 5, 5, REDEEM, 1));
    assertThat(rejected)
        .containsExactlyInAnyOrder(
            row("a", RejectReason.ADVANCER_FAST_REDEEM),
            row("b", RejectReason.INSUFFICIENT_UNITS),
            row("c", RejectReason.UNKNOWN_ACCOUNT),
            row("d", RejectReason.BELOW_MINIMUM),
            row("e", RejectReason.UNKNOWN_ACCOUNT));
  }

  @Test
  void anAccountIsOpenedByASubscriptionAndByNothingElse() {
    SettledAccounts settled =
        settle(
            event("a", 1, 5, REDEEM, 1),
            event("b", 2, 5, SUBSCRIBE, 100),
            event("c", 3, 5, REDEEM, 1),
            event("d", 4, 6, REDEEM, 1),
            event("e", 5, 0, SUBSCRIBE, 200));
    assertThat(settled.account()).containsExactly(0, 1, 5, 9);
    assertThat(settled.entitledUnits()).containsExactly(0, 1000, 0, 5000);
    assertThat(rejected)
        .containsExactlyInAnyOrder(
            row("a", RejectReason.UNKNOWN_ACCOUNT),
            row("c", RejectReason.INSUFFICIENT_UNITS),
            row("d", RejectReason.UNKNOWN_ACCOUNT));
  }

  @Test
  void inOneMillisecondTheIdDecides() {
    settle(
        event("b", 5, 1, REDEEM, 1000),
        event("a", 5, 1, REDEEM, 600),
        event("B", 5, 1, REDEEM, 500));
    assertThat(rejected)
        .containsExactly(
            row("a", RejectReason.INSUFFICIENT_UNITS), row("b", RejectReason.INSUFFICIENT_UNITS));
  }

  @Test
  void whatIsReservedIsNotAvailable() {
    PendingRows carried = Pending.rows(new Pending(0, 0, 7_000, 7_000, 300, 400));
    SettledAccounts settled =
        settle(TERMS, carried, event("a", 1, 1, REDEEM, 301), event("b", 2, 1, FAST_REDEEM, 300));
    assertThat(rejected).containsExactly(row("a", RejectReason.INSUFFICIENT_UNITS));
    assertThat(settled.entitledUnits()).containsExactly(700, 5000);
    assertThat(Pending.of(settled.pending()))
        .containsExactly(new Pending(0, 300, 7_000, 7_000, 300, 400));
  }

  @Test
  void carriedOrdersBecomeDueWhenTheirDayHasCome() {
    SettlementTerms due = new SettlementTerms(100, 500, 9, true, true);
    PendingRows carried = Pending.rows(new Pending(0, 0, 10, 20, 30, 40));
    assertThat(Pending.of(settle(due, carried).pending()))
        .containsExactly(new Pending(0, 0, 30, 0, 70, 0));
    assertThat(Pending.of(settle(TERMS, carried).pending()))
        .containsExactly(new Pending(0, 0, 10, 20, 30, 40));
  }

  @Test
  void withoutALimitAnyAmountMayGo() {
    SettlementTerms noLimit = new SettlementTerms(100, Long.MAX_VALUE, 9, false, true);
    SettledAccounts settled =
        settle(
            noLimit,
            new PendingRows(0),
            event("a", 1, 1, FAST_REDEEM, 400),
            event("b", 2, 1, FAST_REDEEM, 600));
    assertThat(rejected).isEmpty();
    assertThat(settled.entitledUnits()).containsExactly(0, 5000);
  }

  @Test
  void aSumThatDoesNotFitIsAnError() {
    Event most = event("a", 1, 1, SUBSCRIBE, Long.MAX_VALUE);
    Event more = event("b", 2, 1, SUBSCRIBE, 100);
    assertThatThrownBy(() -> settle(most, more)).isInstanceOf(ArithmeticException.class);
  }
}
