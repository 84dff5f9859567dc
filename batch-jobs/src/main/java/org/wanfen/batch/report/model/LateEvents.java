package org.wanfen.batch.report.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.wanfen.fund.order.OrderType;

/**
 * Events of an earlier day than the night that they came in.
 *
 * @param file the file of the night's results that holds the rows of all of them
 * @param night the night that they came in
 * @param tradeDate the trade date that they were counted to
 * @param total how many there are, as recorded
 * @param kept whether the file is there, and has as many
 * @param events the first of them
 */
public record LateEvents(
    String file,
    LocalDate night,
    Optional<LocalDate> tradeDate,
    long total,
    boolean kept,
    List<LateEvent> events) {

  /** What became of an event that no rule forbade. */
  public static final String ACCEPTED = "ACCEPTED";

  /**
   * One of them.
   *
   * @param file the file of the feed
   * @param line its line, from 1
   * @param id its event id
   * @param at when it happened, by the fund's zone
   * @param account its account
   * @param type what it is
   * @param amountFen its amount
   * @param ownTradeDate the trade date that its own time would have given it; empty if the night's
   *     calendar does not reach that far
   * @param outcome {@link #ACCEPTED}, or the reason why it was rejected
   */
  public record LateEvent(
      String file,
      String line,
      String id,
      LocalDateTime at,
      String account,
      OrderType type,
      long amountFen,
      Optional<LocalDate> ownTradeDate,
      String outcome) {}

  /** Makes the events. */
  public LateEvents {
    events = List.copyOf(events);
  }

  /** Whether there are more than are shown. */
  public boolean more() {
    return total > events.size();
  }
}
