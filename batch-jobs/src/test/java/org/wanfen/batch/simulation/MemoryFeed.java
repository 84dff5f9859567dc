package org.wanfen.batch.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.settlement.feed.FeedFile;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.feed.OrderFigures;
import org.wanfen.settlement.feed.OrderRow;
import org.wanfen.settlement.feed.OrderRows;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.NightPlan;

/** Reads a feed by the product's own parser, keeping copies as the data plane does. */
final class MemoryFeed {

  private static final int MOST_BYTES = 1 << 24;
  private static final long MILLIS_OF_DAY = 86_400_000L;

  private final FileStore files;
  private final NightPlan plan;
  private final Map<String, Event> seen;
  private final Map<String, Event> events = new java.util.LinkedHashMap<>();
  private final Map<QuarantineReason, Long> quarantined = new EnumMap<>(QuarantineReason.class);
  private long duplicates;

  /**
   * Prepares to read.
   *
   * @param seen the events of the nights of the window, by id
   */
  MemoryFeed(FileStore files, NightPlan plan, Map<String, Event> seen) {
    this.files = files;
    this.plan = plan;
    this.seen = new HashMap<>(seen);
  }

  /** An event, with its time as it was written and as it counts. */
  record Event(String id, long written, long account, OrderType type, long amountFen, int millis) {

    boolean repeats(Event other) {
      return written == other.written
          && account == other.account
          && type == other.type
          && amountFen == other.amountFen;
    }
  }

  /** The night's events by id, in the order of the feed. */
  Map<String, Event> events() {
    return events;
  }

  boolean inTime(Event event) {
    return plan.tradingDay() && event.millis() < plan.terms().cutOff().toNanoOfDay() / 1_000_000;
  }

  boolean isLate(Event event) {
    return Math.floorDiv(event.written(), MILLIS_OF_DAY) < plan.date().toEpochDay();
  }

  FeedReading read() {
    Path inputs = Locations.path(plan.inputsFolder());
    Manifest manifest =
        Manifest.parse(
            files.read(
                Locations.child(inputs, Manifest.FILE_NAME),
                new InputFile(Manifest.FILE_NAME, ErrorCode.INPUT_DAMAGED),
                MOST_BYTES));
    List<FeedReading.FileReading> read = new ArrayList<>();
    for (Manifest.Entry entry : manifest.files()) {
      read.add(reading(file(entry, inputs)));
    }
    return new FeedReading(
        read,
        duplicates,
        quarantined,
        events.size(),
        events.values().stream().filter(this::isLate).count(),
        events.values().stream().filter(event -> !inTime(event)).count(),
        Map.of());
  }

  private static FeedReading.FileReading reading(OrderFigures figures) {
    Map<OrderType, Long> totals = new EnumMap<>(OrderType.class);
    for (OrderType type : OrderType.values()) {
      totals.put(type, figures.totals().of(type));
    }
    return new FeedReading.FileReading(
        figures.name(), figures.rows(), figures.storedBytes(), figures.sha256(), totals);
  }

  private OrderFigures file(Manifest.Entry entry, Path inputs) {
    Path kept = Locations.child(inputs, entry.name() + ".kept");
    Path partial = Locations.child(inputs, "." + entry.name() + ".partial");
    LocalDate date = plan.date();
    OrderFigures figures;
    boolean copy = files.exists(kept);
    Path inbox = Locations.child(Locations.path(plan.inboxFolder()), entry.name());
    if (!copy && !files.exists(inbox)) {
      throw new InputFile(entry.name(), ErrorCode.INPUT_DAMAGED).refused("it is missing");
    }
    try (InputStream in = files.open(copy ? kept : inbox);
        OutputStream out = copy ? OutputStream.nullOutputStream() : files.create(partial)) {
      figures = OrderRows.read(entry.name(), date, in, this::row, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new FeedFile(inbox, 0, entry).requireAsListed(figures);
    if (!copy) {
      files.move(partial, kept);
    }
    return figures;
  }

  private void row(OrderRow row) {
    if (row.reason() != null) {
      quarantined.merge(row.reason(), 1L, Long::sum);
      return;
    }
    String id = new String(row.bytes(), row.idStart(), row.idLength(), StandardCharsets.US_ASCII);
    boolean late = row.epochDay() < plan.date().toEpochDay();
    Event event =
        new Event(
            id,
            row.epochDay() * MILLIS_OF_DAY + row.millisOfDay(),
            row.account(),
            row.orderType(),
            row.amountFen(),
            late ? 0 : row.millisOfDay());
    Event before = seen.putIfAbsent(id, event);
    if (before == null) {
      events.put(id, event);
    } else if (before.repeats(event)) {
      duplicates++;
    } else {
      quarantined.merge(QuarantineReason.CONFLICTING_DUPLICATE, 1L, Long::sum);
    }
  }
}
