package org.wanfen.batch.report.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.report.model.EventsOfDay.RejectedRows;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.settlement.night.SettlementTotals.Tally;

/**
 * Adds up the kept rows of rejected events by type and hour. They count only if they say, reason by
 * reason, what was recorded when the events were rejected.
 */
final class RejectedTally {

  private static final int HOURS = 24;
  private static final int COLUMNS = 5;

  private final LocalDate date;
  private final Map<String, Tally> byReason = new HashMap<>();
  private final Map<OrderType, Tally> byType = new EnumMap<>(OrderType.class);
  private final List<Long> byHour = new ArrayList<>(Collections.nCopies(HOURS, 0L));
  private long late;
  private boolean readable = true;

  RejectedTally(LocalDate date) {
    this.date = date;
    for (OrderType type : OrderType.values()) {
      byType.put(type, new Tally(0, 0));
    }
  }

  void add(String reason, String row) {
    try {
      addEvent(reason, row.split(",", -1));
    } catch (RuntimeException e) {
      // Whatever is wrong with it: this is not a row that was rejected.
      readable = false;
    }
  }

  private void addEvent(String reason, String[] columns) {
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException("not the columns of an event");
    }
    LocalDate day = LocalDate.parse(columns[1].substring(0, 10));
    boolean isLate = day.isBefore(date);
    int hour = isLate ? 0 : Integer.parseInt(columns[1].substring(11, 13));
    long amountFen = Fen.parse(columns[4]);
    byType.computeIfPresent(OrderType.valueOf(columns[3]), (type, tally) -> plus(tally, amountFen));
    byReason.merge(reason, new Tally(1, amountFen), (tally, one) -> plus(tally, amountFen));
    byHour.set(hour, byHour.get(hour) + 1);
    late += isLate ? 1 : 0;
  }

  private static Tally plus(Tally tally, long amountFen) {
    return new Tally(tally.events() + 1, Math.addExact(tally.amountFen(), amountFen));
  }

  /** What they add up to, if that is what was recorded. */
  Optional<RejectedRows> agreedWith(Map<RejectReason, Tally> recorded) {
    Map<String, Tally> names = new HashMap<>();
    recorded.forEach((reason, tally) -> names.put(reason.name(), tally));
    return readable && names.equals(byReason)
        ? Optional.of(new RejectedRows(byType, List.copyOf(byHour), late))
        : Optional.empty();
  }
}
