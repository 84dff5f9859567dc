package org.wanfen.settlement.events;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.PartitionPruningRDD;
import org.apache.spark.rdd.RDD;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.feed.OrderFigures;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.night.NightPlan.SeenNight;
import org.wanfen.settlement.register.Cells;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction1;

/**
 * The day's feed on Spark: each file read by a task, its rows sent to their buckets in blocks.
 *
 * <p>The files are read when {@link #read} is asked, or the events of a bucket are; Spark keeps the
 * blocks until this object is forgotten.
 */
public final class FeedOnSpark {

  private static final long ROWS_OF_RANGE = 500_000;

  private final JavaSparkContext spark;
  private final FeedLayout layout;
  private final SeenWindow window;
  private final JavaPairRDD<Integer, Serializable> blocks;

  /**
   * Prepares to read a feed.
   *
   * @param spark where
   * @param store the files
   * @param source the feed
   * @param kept where copies of its files are kept
   * @param cells the buckets of accounts
   * @param window the ids that count as seen, and where tonight's go
   */
  public FeedOnSpark(
      JavaSparkContext spark,
      FileStore store,
      FeedSource source,
      KeptInputs kept,
      Cells cells,
      SeenWindow window) {
    this.spark = spark;
    this.layout = new FeedLayout(cells, IdRanges.forRows(source.rows(), ROWS_OF_RANGE));
    this.window = window;
    List<Tuple2<Integer, Manifest.Entry>> files = new ArrayList<>();
    for (int file = 0; file < source.files().size(); file++) {
      files.add(new Tuple2<>(file, source.files().get(file)));
    }
    this.blocks =
        spark
            .parallelize(files, Math.max(1, files.size()))
            .flatMapToPair(new FeedFileTask(store, source, kept, layout))
            .partitionBy(new HashPartitioner(layout.partitions()));
  }

  /**
   * The ids that count as seen, and where tonight's are kept.
   *
   * @param ids all nights' ids
   * @param nights the earlier nights that count
   * @param tonight the night at work
   */
  public record SeenWindow(SeenIds ids, List<SeenNight> nights, SeenNight tonight)
      implements Serializable {}

  /**
   * What reading came to.
   *
   * @param files each file in the order of names
   * @param findings for each range of ids what was seen before
   * @param quarantined rows that never become events
   * @param late well-formed rows of earlier days, repeated events among them
   */
  public record Reading(
      List<OrderFigures> files,
      List<DuplicateFindings> findings,
      RowFindings quarantined,
      RowFindings late) {

    /** The rows that are no events for their id was seen. */
    public SkippedRows skipped() {
      SkippedRows skipped = new SkippedRows();
      for (DuplicateFindings each : findings) {
        skipped.add(each.duplicates());
        skipped.add(each.conflicts());
      }
      return skipped;
    }
  }

  /**
   * Reads the feed, finds duplicates, and keeps the ids of the night's events.
   *
   * @throws WanfenException the first file's refusal, if one is damaged
   */
  public Reading read() {
    FeedLayout at = layout;
    // Broadcast, so that a task does not make its own configuration of Hadoop out of XML.
    Broadcast<SeenWindow> seen = spark.broadcast(window);
    List<Serializable> found =
        prune(false)
            .mapPartitionsWithIndex(
                (index, part) -> digest(at, seen.value(), at.cells().buckets() + index, part),
                false)
            .collect();
    List<FileReport> reports = new ArrayList<>();
    List<DuplicateFindings> findings = new ArrayList<>();
    for (Serializable each : found) {
      if (each instanceof FileReport report) {
        reports.add(report);
      } else {
        findings.add((DuplicateFindings) each);
      }
    }
    reports.sort(Comparator.comparingInt(FileReport::file));
    for (FileReport report : reports) {
      if (report.refusal() != null) {
        throw report.refusal();
      }
    }
    RowFindings quarantined = new RowFindings(QuarantineReason.values());
    reports.forEach(report -> quarantined.addAll(report.quarantined()));
    RowFindings late = new RowFindings(LateOutcome.values());
    reports.forEach(report -> late.addAll(report.late()));
    for (DuplicateFindings each : findings) {
      for (long position : each.conflicts()) {
        quarantined.add(position, QuarantineReason.CONFLICTING_DUPLICATE);
      }
    }
    return new Reading(
        reports.stream().map(FileReport::figures).toList(), findings, quarantined, late);
  }

  /** The blocks of events, a partition for each bucket in order. */
  public JavaRDD<Serializable> byBucket() {
    return prune(true);
  }

  private static Iterator<Serializable> digest(
      FeedLayout layout, SeenWindow window, int partition, Iterator<Serializable> part) {
    if (partition == layout.reports()) {
      return part;
    }
    int range = layout.rangeOf(partition);
    List<IdBlock> mine = new ArrayList<>();
    part.forEachRemaining(block -> mine.add((IdBlock) block));
    List<SeenRange> nights = new ArrayList<>();
    for (SeenNight night : window.nights()) {
      nights.add(window.ids().range(night.date(), night.attempt(), layout.ids(), range));
    }
    DuplicateSearch search = DuplicateSearch.of(mine, nights);
    SeenNight tonight = window.tonight();
    window.ids().write(tonight.date(), tonight.attempt(), layout.ids(), range, search.seen());
    return Collections.<Serializable>singleton(search.findings()).iterator();
  }

  private JavaRDD<Serializable> prune(boolean accounts) {
    ClassTag<Serializable> tag = ClassTag$.MODULE$.apply(Serializable.class);
    RDD<Serializable> values = blocks.values().rdd();
    return JavaRDD.fromRDD(
        PartitionPruningRDD.create(values, new PartitionsOf(layout, accounts)), tag);
  }

  /** Chooses the partitions of accounts, or the others. */
  private static final class PartitionsOf extends AbstractFunction1<Object, Object>
      implements Serializable {
    private static final long serialVersionUID = 1L;

    private final FeedLayout layout;
    private final boolean accounts;

    PartitionsOf(FeedLayout layout, boolean accounts) {
      this.layout = layout;
      this.accounts = accounts;
    }

    @Override
    public Object apply(Object partition) {
      return layout.isAccounts((Integer) partition) == accounts;
    }
  }
}
