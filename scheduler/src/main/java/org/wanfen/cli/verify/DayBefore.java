package org.wanfen.cli.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.sample.reference.PendingOrder;
import org.wanfen.sample.reference.ReferenceAccount;
import org.wanfen.settlement.verify.RegisterDay;
import org.wanfen.settlement.verify.RegisterRow;

/**
 * The register of the day before a night, as the reference calculation takes it.
 *
 * @param accounts its accounts, with orders that wait
 * @param netAssetsFen the fund's net assets at its end, in fen
 */
record DayBefore(List<ReferenceAccount> accounts, long netAssetsFen) {

  /**
   * Reads a day.
   *
   * <p>What is due has a trade date up to that day, and all of it is confirmed together: which of
   * the days it was makes no difference.
   *
   * @param calendar the trading days as that day's night knew them; empty for an opening register,
   *     in which nothing waits
   */
  static DayBefore read(RegisterDay day, Optional<TradingCalendar> calendar) {
    LocalDate due = day.date();
    List<ReferenceAccount> accounts = new ArrayList<>(Math.toIntExact(day.rows()));
    long[] netAssets = new long[1];
    day.forEach(
        row -> {
          netAssets[0] = Math.addExact(netAssets[0], openingAndIncome(row));
          accounts.add(
              new ReferenceAccount(
                  row.account(),
                  row.closingUnits(),
                  waiting(
                      row.pendingSubscriptionsDue(), row.pendingSubscriptionsNext(), due, calendar),
                  waiting(
                      row.pendingRedemptionsDue(), row.pendingRedemptionsNext(), due, calendar)));
        });
    return new DayBefore(accounts, netAssets[0]);
  }

  /** Closing units without what was confirmed; fast redemptions cancel out over all accounts. */
  private static long openingAndIncome(RegisterRow row) {
    return Math.addExact(Math.subtractExact(row.closingUnits(), row.subscribed()), row.redeemed());
  }

  private static List<PendingOrder> waiting(
      long dueFen, long nextFen, LocalDate due, Optional<TradingCalendar> calendar) {
    List<PendingOrder> orders = new ArrayList<>(0);
    if (dueFen != 0) {
      orders.add(new PendingOrder(due, dueFen));
    }
    if (nextFen != 0) {
      orders.add(new PendingOrder(calendar.orElseThrow().nextTradingDay(due), nextFen));
    }
    return orders;
  }
}
