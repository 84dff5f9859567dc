package org.wanfen.batch.report.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wanfen.batch.report.model.LateEvents.LateEvent;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.order.OrderType;

/**
 * Reads the kept rows of late events. They count only if each is an event of an earlier day, and
 * there are as many as were recorded.
 */
final class LateRowsRead {

  private static final int COLUMNS = 5;

  private final LocalDate night;
  private final Function<LocalDateTime, Optional<LocalDate>> tradeDates;
  private final List<LateEvent> first = new ArrayList<>();
  private long rows;
  private boolean readable = true;

  /**
   * Nothing read yet.
   *
   * @param night the business date
   * @param tradeDates the trade date of a time, if it is known
   */
  LateRowsRead(LocalDate night, Function<LocalDateTime, Optional<LocalDate>> tradeDates) {
    this.night = night;
    this.tradeDates = tradeDates;
  }

  void add(String file, String line, String outcome, String row) {
    rows++;
    try {
      LateEvent event = event(file, line, outcome, row.split(",", -1));
      readable &= event.at().toLocalDate().isBefore(night);
      if (first.size() < SetAside.SHOWN) {
        first.add(event);
      }
    } catch (RuntimeException e) {
      // Whatever is wrong with it: this is not a row that was an event.
      readable = false;
    }
  }

  private LateEvent event(String file, String line, String outcome, String[] columns) {
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException("not the columns of an event");
    }
    LocalDateTime at = LocalDateTime.parse(columns[1]);
    return new LateEvent(
        file,
        line,
        columns[0],
        at,
        columns[2],
        OrderType.valueOf(columns[3]),
        Fen.parse(columns[4]),
        first.size() < SetAside.SHOWN ? tradeDates.apply(at) : Optional.empty(),
        outcome);
  }

  /** The events, if they are as many as were recorded; else only that number. */
  LateEvents agreedWith(long recorded, String file) {
    boolean agreed = readable && rows == recorded;
    return new LateEvents(
        file,
        night,
        tradeDates.apply(night.atStartOfDay()),
        recorded,
        agreed,
        agreed ? first : List.of());
  }
}
