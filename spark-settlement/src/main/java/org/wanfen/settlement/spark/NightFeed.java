package org.wanfen.settlement.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.settlement.events.DuplicateFindings;
import org.wanfen.settlement.events.FeedOnSpark;
import org.wanfen.settlement.events.FeedOnSpark.Reading;
import org.wanfen.settlement.events.FeedOnSpark.SeenWindow;
import org.wanfen.settlement.events.FeedSource;
import org.wanfen.settlement.events.KeptInputs;
import org.wanfen.settlement.events.LateEvents;
import org.wanfen.settlement.events.RowFindings;
import org.wanfen.settlement.events.RowReport;
import org.wanfen.settlement.events.SeenIds;
import org.wanfen.settlement.events.SkippedRows;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.feed.OrderFigures;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.register.Cells;

/** The feed of a night, read at most once in this process. */
final class NightFeed {

  private static final int HOURS = 24;
  private static final String REASON = "reason";
  private static final String OUTCOME = "outcome";
  private static final int MOST_MANIFEST_BYTES = 64 * 1024 * 1024;

  private final JavaSparkContext spark;
  private final FileStore store;
  private final Path results;
  private final List<Manifest.Entry> files;
  private final KeptInputs kept;
  private final FeedOnSpark feed;
  private Reading reading;

  NightFeed(JavaSparkContext spark, FileStore store, NightPlan plan, Cells cells, SeenIds ids) {
    this.spark = spark;
    this.store = store;
    this.results = Locations.path(plan.resultsFolder());
    Path inputs = Locations.path(plan.inputsFolder());
    this.files =
        Manifest.parse(
                store.read(
                    Locations.child(inputs, Manifest.FILE_NAME),
                    new InputFile(Manifest.FILE_NAME, ErrorCode.INPUT_DAMAGED),
                    MOST_MANIFEST_BYTES))
            .files();
    FeedSource source =
        new FeedSource(
            plan.inboxFolder(), files, plan.date(), plan.tradingDay(), plan.terms().cutOff());
    this.kept = new KeptInputs(store, plan.inputsFolder());
    SeenWindow window =
        new SeenWindow(ids, plan.window(), new NightPlan.SeenNight(plan.date(), plan.attempt()));
    this.feed = new FeedOnSpark(spark, store, source, kept, cells, window);
  }

  /** The files, with their rows as the manifest lists them. */
  Parts parts() {
    return Parts.feed(
        files.stream().map(Manifest.Entry::name).toList(),
        files.stream().mapToLong(Manifest.Entry::rows).toArray());
  }

  /** Reads the feed, unless that was done, and writes what is quarantined. */
  FeedReading read() {
    Reading found = reading();
    report("quarantine.csv", REASON, found.quarantined());
    return new FeedReading(
        found.files().stream().map(NightFeed::file).toList(),
        found.findings().stream().mapToLong(each -> each.duplicates().length).sum(),
        quarantined(found.quarantined()),
        found.findings().stream().mapToLong(DuplicateFindings::events).sum(),
        LateEvents.count(found),
        found.findings().stream().mapToLong(DuplicateFindings::forNextTradingDay).sum(),
        byHour(found.findings()));
  }

  /** Rows that are no events for their id was seen. */
  SkippedRows skipped() {
    return reading().skipped();
  }

  /** The blocks of events, a partition for each bucket. */
  JavaRDD<Serializable> byBucket() {
    return feed.byBucket();
  }

  /** Writes the rejected rows, and the late ones if there are any. */
  void writeSettled(RowFindings rejected) {
    report("rejected.csv", REASON, rejected);
    if (LateEvents.count(reading()) > 0) {
      report("late.csv", OUTCOME, LateEvents.of(reading(), rejected));
    }
  }

  private void report(String name, String word, RowFindings rows) {
    new RowReport(spark, store, kept, files).write(Locations.child(results, name), word, rows);
  }

  private Reading reading() {
    if (reading == null) {
      reading = feed.read();
    }
    return reading;
  }

  private static FeedReading.FileReading file(OrderFigures figures) {
    Map<OrderType, Long> totals = new EnumMap<>(OrderType.class);
    for (OrderType type : OrderType.values()) {
      totals.put(type, figures.totals().of(type));
    }
    return new FeedReading.FileReading(
        figures.name(), figures.rows(), figures.storedBytes(), figures.sha256(), totals);
  }

  private static Map<QuarantineReason, Long> quarantined(RowFindings rows) {
    Map<QuarantineReason, Long> counts = new EnumMap<>(QuarantineReason.class);
    for (int i = 0; i < rows.size(); i++) {
      counts.merge((QuarantineReason) rows.reason(i), 1L, Long::sum);
    }
    return counts;
  }

  private static Map<OrderType, List<Long>> byHour(List<DuplicateFindings> findings) {
    long[] sums = new long[OrderType.values().length * HOURS];
    for (DuplicateFindings each : findings) {
      sums = NightAccounts.sum(sums, each.byTypeAndHour());
    }
    Map<OrderType, List<Long>> byHour = new EnumMap<>(OrderType.class);
    int at = 0;
    for (OrderType type : OrderType.values()) {
      List<Long> hours = new ArrayList<>();
      for (int hour = 0; hour < HOURS; hour++) {
        hours.add(sums[at++]);
      }
      byHour.put(type, hours);
    }
    return byHour;
  }
}
