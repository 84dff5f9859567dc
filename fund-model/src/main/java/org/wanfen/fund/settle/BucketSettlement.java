package org.wanfen.fund.settle;

import java.util.Arrays;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;

/**
 * Settles the day's events on the accounts of one bucket: a merge of the two, by account.
 *
 * <p>Only accounts with events or pending orders cost more than being copied.
 */
public final class BucketSettlement {

  private final OpeningAccounts opening;
  private final BucketEvents events;
  private final RejectionListener rejections;
  private final SettlementSums sums = new SettlementSums();
  private final AccountBalance balance;

  private final long[] newcomers;

  /** See {@link EventRows#byRow}. */
  private final long[] byRow;

  private final long[] newUnits;
  private final boolean[] opened;
  private final PendingRows newPending = new PendingRows(0);
  private final PendingRows pending;
  private SettledAccounts settled;

  private BucketSettlement(
      SettlementTerms terms,
      OpeningAccounts opening,
      BucketEvents events,
      RejectionListener rejections) {
    this.opening = opening;
    this.events = events;
    this.rejections = rejections;
    this.balance = new AccountBalance(terms);
    EventRows rows = EventRows.of(opening.account(), events);
    this.newcomers = rows.newcomers();
    this.byRow = rows.byRow();
    this.newUnits = opening.units().clone();
    this.opened = new boolean[newcomers.length];
    this.pending = new PendingRows(opening.pending().size() + Math.min(events.size(), 1 << 20));
  }

  /**
   * Settles a bucket.
   *
   * @param terms what to know of fund and day
   * @param opening the bucket at the opening
   * @param events its events of the day
   * @param rejections hears of rejected events, in the order of accounts, then of events
   */
  public static BucketSettlement of(
      SettlementTerms terms,
      OpeningAccounts opening,
      BucketEvents events,
      RejectionListener rejections) {
    BucketSettlement settlement = new BucketSettlement(terms, opening, events, rejections);
    settlement.settle();
    return settlement;
  }

  /** The accounts after the day's events. */
  public SettledAccounts settled() {
    return settled;
  }

  /** What it came to. */
  public SettlementSums sums() {
    return sums;
  }

  private void settle() {
    sums.opening(opening);
    int nextEvent = 0;
    int nextPending = 0;
    PendingRows carried = opening.pending();
    while (nextEvent < byRow.length || nextPending < carried.size()) {
      int eventRow = nextEvent < byRow.length ? rowOf(nextEvent) : Integer.MAX_VALUE;
      int pendingRow = nextPending < carried.size() ? carried.row(nextPending) : Integer.MAX_VALUE;
      int row = Math.min(eventRow, pendingRow);
      turnTo(row);
      if (row == pendingRow) {
        balance.carry(carried, nextPending++);
      }
      nextEvent = applyEvents(nextEvent, row);
      keep(row);
    }
    settled = withNewcomers();
  }

  private void turnTo(int row) {
    if (row < opening.size()) {
      balance.turnTo(opening.account()[row], opening.units()[row]);
    } else {
      balance.turnToUnknown(newcomers[row - opening.size()]);
    }
  }

  /** Applies all events of a row; returns where the next row's begin. */
  private int applyEvents(int first, int row) {
    int end = first;
    while (end < byRow.length && rowOf(end) == row) {
      end++;
    }
    sortByOrder(first, end);
    for (int i = first; i < end; i++) {
      int event = (int) byRow[i];
      OrderType type = events.type(event);
      long amountFen = events.amountFen(event);
      boolean inTime = events.inTime(event);
      RejectReason reason = balance.apply(type, amountFen, inTime);
      if (reason == null) {
        sums.accept(type, amountFen, inTime);
      } else {
        sums.reject(reason, type, amountFen);
        rejections.rejected(event, reason);
      }
    }
    return end;
  }

  private void keep(int row) {
    if (row < opening.size()) {
      newUnits[row] = balance.entitledUnits();
      balance.addTo(pending, row);
    } else if (balance.exists()) {
      opened[row - opening.size()] = true;
      balance.addTo(newPending, row - opening.size());
    }
  }

  private int rowOf(int i) {
    return (int) (byRow[i] >>> Integer.SIZE);
  }

  /** Sorts the events of one account; there are few but for the odd one, so by merging. */
  private void sortByOrder(int first, int end) {
    if (end - first > 1) {
      Integer[] ordered = new Integer[end - first];
      for (int i = 0; i < ordered.length; i++) {
        ordered[i] = (int) byRow[first + i];
      }
      Arrays.sort(ordered, events::compareOrder);
      long row = byRow[first] >>> Integer.SIZE << Integer.SIZE;
      for (int i = 0; i < ordered.length; i++) {
        byRow[first + i] = row | ordered[i];
      }
    }
  }

  private SettledAccounts withNewcomers() {
    int openedCount = 0;
    for (boolean isOpened : opened) {
      openedCount += isOpened ? 1 : 0;
    }
    sums.opened(openedCount);
    if (openedCount == 0) {
      return new SettledAccounts(opening.account(), newUnits, pending);
    }
    return new NewcomerMerge(opening.account(), newUnits, pending)
        .with(newcomers, opened, newPending, openedCount);
  }
}
