package org.wanfen.batch.simulation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.settle.CloseSums;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.Movement;
import org.wanfen.fund.settle.OpeningAccounts;
import org.wanfen.fund.settle.PendingRows;
import org.wanfen.settlement.register.Cells;

/**
 * The register of a day in memory.
 *
 * @param date the business date
 * @param buckets its accounts
 */
record MemoryRegister(LocalDate date, List<ClosedAccounts> buckets) {

  static MemoryRegister opening(LocalDate date, NavigableMap<Long, Long> units, Cells cells) {
    List<NavigableMap<Long, Long>> spread = new ArrayList<>();
    for (int bucket = 0; bucket < cells.buckets(); bucket++) {
      spread.add(new TreeMap<>());
    }
    units.forEach((account, fen) -> spread.get(cells.bucketOf(account)).put(account, fen));
    List<ClosedAccounts> buckets = new ArrayList<>();
    for (NavigableMap<Long, Long> each : spread) {
      Map<Movement, long[]> none = new EnumMap<>(Movement.class);
      for (Movement movement : Movement.values()) {
        none.put(movement, new long[0]);
      }
      buckets.add(
          new ClosedAccounts(
              each.keySet().stream().mapToLong(Long::longValue).toArray(),
              each.values().stream().mapToLong(Long::longValue).toArray(),
              new long[each.size()],
              new int[0],
              none));
    }
    return new MemoryRegister(date, buckets);
  }

  CloseSums sums() {
    CloseSums sums = CloseSums.none();
    for (ClosedAccounts bucket : buckets) {
      sums = sums.plus(bucket.sums());
    }
    return sums;
  }

  /** The accounts of a bucket as the next night finds them. */
  OpeningAccounts closingOf(int bucket) {
    ClosedAccounts closed = buckets.get(bucket);
    PendingRows pending = new PendingRows(0);
    for (int i = 0; i < closed.movedRows().length; i++) {
      long subscriptionsDue = moved(closed, Movement.PENDING_SUBSCRIPTIONS_DUE, i);
      long subscriptionsNext = moved(closed, Movement.PENDING_SUBSCRIPTIONS_NEXT, i);
      long redemptionsDue = moved(closed, Movement.PENDING_REDEMPTIONS_DUE, i);
      long redemptionsNext = moved(closed, Movement.PENDING_REDEMPTIONS_NEXT, i);
      if ((subscriptionsDue | subscriptionsNext | redemptionsDue | redemptionsNext) != 0) {
        pending.add(
            closed.movedRows()[i],
            0,
            subscriptionsDue,
            subscriptionsNext,
            redemptionsDue,
            redemptionsNext);
      }
    }
    return new OpeningAccounts(closed.account(), closed.closingUnits(), pending);
  }

  /** Every account, by number. */
  List<AccountDay> days() {
    List<AccountDay> days = new ArrayList<>();
    for (ClosedAccounts bucket : buckets) {
      int moved = 0;
      for (int row = 0; row < bucket.size(); row++) {
        boolean has = moved < bucket.movedRows().length && bucket.movedRows()[moved] == row;
        days.add(day(bucket, row, has ? moved++ : -1));
      }
    }
    days.sort(Comparator.comparingLong(AccountDay::account));
    return days;
  }

  private static AccountDay day(ClosedAccounts closed, int row, int at) {
    long fastOut = moved(closed, Movement.FAST_OUT, at);
    long fastIn = moved(closed, Movement.FAST_IN, at);
    long subscribed = moved(closed, Movement.SUBSCRIBED, at);
    long redeemed = moved(closed, Movement.REDEEMED, at);
    long income = closed.income()[row];
    long closing = closed.closingUnits()[row];
    return new AccountDay(
        closed.account()[row],
        closing + fastOut - fastIn - income - subscribed + redeemed,
        fastOut,
        fastIn,
        income,
        subscribed,
        redeemed,
        closing,
        moved(closed, Movement.PENDING_SUBSCRIPTIONS_DUE, at)
            + moved(closed, Movement.PENDING_SUBSCRIPTIONS_NEXT, at),
        moved(closed, Movement.PENDING_REDEMPTIONS_DUE, at)
            + moved(closed, Movement.PENDING_REDEMPTIONS_NEXT, at));
  }

  private static long moved(ClosedAccounts closed, Movement movement, int at) {
    return at < 0 ? 0 : closed.movements().get(movement)[at];
  }

  /** accounts.csv of the day. */
  byte[] csv() {
    StringBuilder csv =
        new StringBuilder(
            "account_id,opening_units,fast_out,fast_in,income,subscribed,redeemed,closing_units,"
                + "pending_subscriptions,pending_redemptions\n");
    for (AccountDay day : days()) {
      StringJoiner row = new StringJoiner(",", "", "\n").add(Long.toString(day.account()));
      for (long fen :
          new long[] {
            day.openingUnits(),
            day.fastOut(),
            day.fastIn(),
            day.income(),
            day.subscribed(),
            day.redeemed(),
            day.closingUnits(),
            day.pendingSubscriptions(),
            day.pendingRedemptions()
          }) {
        row.add(Fen.format(fen));
      }
      csv.append(row);
    }
    return csv.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
