package org.wanfen.batch.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.report.model.EventsOfDay;
import org.wanfen.batch.report.model.EventsOfDay.OfHour;
import org.wanfen.batch.report.model.EventsOfDay.OfType;
import org.wanfen.batch.report.model.EventsOfDay.RejectedRows;
import org.wanfen.fund.order.OrderType;

/** Events by type, hour and outcome; late ones. */
final class EventsSection {

  private final Summary.Events counts;
  private final EventsOfDay events;
  private final Texts texts;

  private EventsSection(Summary.Events counts, EventsOfDay events, Texts texts) {
    this.counts = counts;
    this.events = events;
    this.texts = texts;
  }

  static Document.Section of(Summary.Events counts, EventsOfDay events, Texts texts) {
    EventsSection section = new EventsSection(counts, events, texts);
    List<Document.Block> blocks = new ArrayList<>();
    blocks.add(section.outcomes());
    blocks.add(section.types());
    blocks.add(section.reasons());
    blocks.add(section.late());
    if (!events.hours().isEmpty()) {
      blocks.add(section.chart());
      blocks.add(section.hours());
    }
    String about = texts.get("events.about");
    boolean unknown = events.kept().isEmpty();
    return new Document.Section(
        "events",
        texts.get("events"),
        unknown ? about + " " + texts.get("events.notKept") : about,
        blocks);
  }

  private Table outcomes() {
    Table.Builder table =
        Table.titled(
            texts.get("events.outcomes"), texts.column("outcome"), texts.number("events.rows"));
    table.row(texts.cell("accepted"), Cell.count(counts.accepted()));
    table.row(texts.cell("rejected"), Cell.count(counts.rejected()));
    table.row(texts.cell("duplicate"), Cell.count(counts.duplicate()));
    table.row(texts.cell("quarantined"), Cell.count(counts.quarantined()));
    table.total(
        texts.cell("events.sum"),
        Cell.count(
            counts.accepted() + counts.rejected() + counts.duplicate() + counts.quarantined()));
    table.total(texts.cell("events.read"), Cell.count(counts.read()));
    return table.table();
  }

  private Table types() {
    Table.Builder table =
        Table.titled(
            texts.get("events.types"),
            texts.column("events.type"),
            texts.number("accepted"),
            texts.number("events.acceptedAmount"),
            texts.number("rejected"),
            texts.number("events.rejectedAmount"));
    long acceptedFen = 0;
    for (OfType type : events.types()) {
      acceptedFen = Math.addExact(acceptedFen, type.accepted().amountFen());
      table.row(
          texts.cell("type." + type.type().name()),
          Cell.count(type.accepted().events()),
          Cell.amount(type.accepted().amountFen()),
          Cell.count(type.rejectedEvents()),
          Cell.amount(type.rejectedFen()));
    }
    table.total(
        texts.cell("total"),
        Cell.count(counts.accepted()),
        Cell.amount(acceptedFen),
        Cell.count(counts.rejected()),
        Cell.amount(
            events.rejects().values().stream()
                .map(tally -> tally.amountFen())
                .reduce(0L, Math::addExact)));
    return table.table();
  }

  private Table reasons() {
    Table.Builder table =
        Table.titled(
            texts.get("events.reasons"),
            texts.column("outcome"),
            texts.column("reason"),
            texts.number("events.rows"),
            texts.number("pool.amount"));
    events
        .rejects()
        .forEach(
            (reason, tally) ->
                table.row(
                    texts.cell("rejected"),
                    reason(reason.name()),
                    Cell.count(tally.events()),
                    Cell.amount(tally.amountFen())));
    events
        .quarantine()
        .forEach(
            (reason, rows) ->
                table.row(
                    texts.cell("quarantined"),
                    reason(reason.name()),
                    Cell.count(rows),
                    Cell.nothing()));
    table.row(
        texts.cell("duplicate"),
        texts.cell("events.duplicates.reason"),
        Cell.count(events.duplicates()),
        Cell.nothing());
    return table.table();
  }

  private Cell reason(String code) {
    return Cell.text(texts.get("reason." + code) + " · " + code);
  }

  private Table late() {
    Table.Builder table =
        Table.titled(
            texts.get("events.late"), texts.column("day.line"), texts.number("events.events"));
    Optional<Long> rejected = events.kept().map(RejectedRows::late);
    table.row(
        texts.cell("events.late.accepted"), Cell.count(rejected.map(of -> events.late() - of)));
    table.row(texts.cell("events.late.rejected"), Cell.count(rejected));
    table.total(texts.cell("events.late.all"), Cell.count(events.late()));
    table.row(texts.cell("events.next"), Cell.count(events.forNextTradingDay()));
    return table.table();
  }

  private Chart chart() {
    List<String> hours = events.hours().stream().map(EventsSection::hour).toList();
    boolean known = events.hours().stream().allMatch(hour -> hour.rejected().isPresent());
    List<Chart.Series> series = new ArrayList<>();
    if (known) {
      series.add(new Chart.Series(texts.get("accepted"), 5, values(OfHour::accepted)));
      series.add(new Chart.Series(texts.get("rejected"), 6, values(OfHour::rejected)));
    } else {
      series.add(
          new Chart.Series(
              texts.get("events.events"), 4, values(hour -> Optional.of(hour.events()))));
    }
    return new Chart("hours", Chart.Kind.STACKED, texts.get("events.chart"), hours, series);
  }

  private List<Optional<BigDecimal>> values(
      java.util.function.Function<OfHour, Optional<Long>> count) {
    return events.hours().stream().map(count).map(of -> of.map(BigDecimal::valueOf)).toList();
  }

  private Table hours() {
    Table.Builder table =
        Table.titled(
            texts.get("events.hours"),
            texts.column("hour"),
            texts.number("type.SUBSCRIBE"),
            texts.number("type.REDEEM"),
            texts.number("type.FAST_REDEEM"),
            texts.number("events.events"),
            texts.number("accepted"),
            texts.number("rejected"));
    for (OfHour hour : events.hours()) {
      table.row(
          Cell.text(hour(hour)),
          Cell.count(hour.byType().get(OrderType.SUBSCRIBE)),
          Cell.count(hour.byType().get(OrderType.REDEEM)),
          Cell.count(hour.byType().get(OrderType.FAST_REDEEM)),
          Cell.count(hour.events()),
          Cell.count(hour.accepted()),
          Cell.count(hour.rejected()));
    }
    table.total(
        texts.cell("total"),
        ofType(OrderType.SUBSCRIBE),
        ofType(OrderType.REDEEM),
        ofType(OrderType.FAST_REDEEM),
        Cell.count(events.hours().stream().mapToLong(OfHour::events).sum()),
        Cell.count(counts.accepted()),
        Cell.count(counts.rejected()));
    return table.table();
  }

  private Cell ofType(OrderType type) {
    return Cell.count(events.hours().stream().mapToLong(hour -> hour.byType().get(type)).sum());
  }

  private static String hour(OfHour hour) {
    return String.format(Locale.ROOT, "%02d", hour.hour());
  }
}
