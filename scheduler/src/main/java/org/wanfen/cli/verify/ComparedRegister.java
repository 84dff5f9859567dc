package org.wanfen.cli.verify;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.sample.reference.PendingOrder;
import org.wanfen.sample.reference.ReferenceAccount;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.settlement.verify.AccountDifference;
import org.wanfen.settlement.verify.AccountsCompared;
import org.wanfen.settlement.verify.RegisterRow;

/** Holds the rows of a published register against what the calculation has come to. */
final class ComparedRegister {

  private final Map<Long, RegisterRow> expected = new HashMap<>();
  private final NavigableMap<Long, AccountDifference> first = new TreeMap<>();
  private final long computed;
  private long published;
  private long differing;

  ComparedRegister(LocalDate date, ReferenceNight night, ReferenceCalculation after) {
    NavigableMap<Long, Long> lapsed = after.lapsedFenByAccount();
    List<ReferenceAccount> accounts = after.accounts();
    computed = accounts.size();
    for (int i = 0; i < accounts.size(); i++) {
      AccountDay day = night.accounts().get(i);
      ReferenceAccount account = accounts.get(i);
      expected.put(day.account(), row(date, day, account, lapsed.getOrDefault(day.account(), 0L)));
    }
  }

  private static RegisterRow row(
      LocalDate date, AccountDay day, ReferenceAccount account, long lapsedFen) {
    return new RegisterRow(
        day.account(),
        day.closingUnits(),
        day.income(),
        day.fastOut(),
        day.fastIn(),
        day.subscribed(),
        day.redeemed(),
        lapsedFen,
        waiting(account.subscriptions(), date, true),
        waiting(account.subscriptions(), date, false),
        waiting(account.redemptions(), date, true),
        waiting(account.redemptions(), date, false));
  }

  private static long waiting(List<PendingOrder> orders, LocalDate date, boolean due) {
    return orders.stream()
        .filter(order -> due != order.tradeDate().isAfter(date))
        .mapToLong(PendingOrder::amountFen)
        .reduce(0, Math::addExact);
  }

  /** Compares a row; an account that comes twice is surplus the second time. */
  void add(RegisterRow row) {
    published++;
    RegisterRow should = expected.remove(row.account());
    if (!row.equals(should)) {
      keep(new AccountDifference(row.account(), Optional.of(row), Optional.ofNullable(should)));
    }
  }

  private void keep(AccountDifference difference) {
    differing++;
    first.putIfAbsent(difference.account(), difference);
    if (first.size() > AccountsCompared.MOST_LISTED) {
      first.pollLastEntry();
    }
  }

  /** What was found; accounts that no row came for are missing. */
  AccountsCompared result() {
    expected
        .values()
        .forEach(
            row -> keep(new AccountDifference(row.account(), Optional.empty(), Optional.of(row))));
    expected.clear();
    return new AccountsCompared(published, computed, differing, List.copyOf(first.values()));
  }
}
