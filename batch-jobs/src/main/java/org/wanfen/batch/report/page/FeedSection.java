package org.wanfen.batch.report.page;

import java.util.List;
import org.wanfen.fund.order.OrderType;
import org.wanfen.settlement.night.FeedReading;

/** The feed as it was read, of a night that has not been settled: no event is accepted yet. */
final class FeedSection {

  private FeedSection() {}

  static Document.Section of(FeedReading feed, Texts texts) {
    return new Document.Section(
        "events",
        texts.get("events"),
        texts.get("feed.about"),
        List.of(
            outcomes(feed, texts), reasons(feed, texts), late(feed, texts), files(feed, texts)));
  }

  private static Table outcomes(FeedReading feed, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.get("events.outcomes"), texts.column("outcome"), texts.number("events.rows"));
    table.row(texts.cell("feed.events"), Cell.count(feed.events()));
    table.row(texts.cell("duplicate"), Cell.count(feed.duplicates()));
    table.row(texts.cell("quarantined"), Cell.count(feed.quarantinedRows()));
    table.total(
        texts.cell("events.sum"),
        Cell.count(feed.events() + feed.duplicates() + feed.quarantinedRows()));
    table.total(texts.cell("events.read"), Cell.count(feed.rows()));
    return table.table();
  }

  private static Table reasons(FeedReading feed, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.get("events.reasons"), texts.column("reason"), texts.number("events.rows"));
    feed.quarantined()
        .forEach(
            (reason, rows) ->
                table.row(
                    Cell.text(texts.get("reason." + reason.name()) + " · " + reason.name()),
                    Cell.count(rows)));
    table.row(texts.cell("events.duplicates.reason"), Cell.count(feed.duplicates()));
    return table.table();
  }

  private static Table late(FeedReading feed, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.get("events.late"), texts.column("day.line"), texts.number("events.events"));
    table.row(texts.cell("events.late.all"), Cell.count(feed.late()));
    table.row(texts.cell("events.next"), Cell.count(feed.forNextTradingDay()));
    return table.table();
  }

  private static Table files(FeedReading feed, Texts texts) {
    Table.Builder table =
        Table.titled(
            texts.get("feed.files"),
            texts.column("rows.file"),
            texts.number("events.rows"),
            texts.number("type.SUBSCRIBE"),
            texts.number("type.REDEEM"),
            texts.number("type.FAST_REDEEM"));
    for (FeedReading.FileReading file : feed.files()) {
      table.row(
          Cell.text(file.name()),
          Cell.count(file.rows()),
          Cell.amount(file.totalsFen().get(OrderType.SUBSCRIBE)),
          Cell.amount(file.totalsFen().get(OrderType.REDEEM)),
          Cell.amount(file.totalsFen().get(OrderType.FAST_REDEEM)));
    }
    return table.table();
  }
}
