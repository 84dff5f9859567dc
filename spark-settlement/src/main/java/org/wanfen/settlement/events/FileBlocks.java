package org.wanfen.settlement.events;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.codec.digest.MurmurHash3;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.share.SplitMix64;
import org.wanfen.settlement.feed.OrderRow;
import org.wanfen.settlement.feed.OrderVisitor;
import scala.Tuple2;

/** Packs the rows of one file into blocks by bucket of account, and by range of event id. */
final class FileBlocks implements OrderVisitor {

  private static final long MILLIS_OF_DAY = 86_400_000L;

  /** What a manifest says is not checked yet: more room than for these is found when needed. */
  private static final long MOST_EXPECTED_ROWS = 1_000_000;

  private final int file;
  private final FeedDay day;
  private final FeedLayout layout;
  private final int rowsOfBucket;
  private final int rowsOfRange;
  private final EventBlock.Builder[] events;
  private final IdBlock.Builder[] ids;
  private final RowFindings quarantined = new RowFindings(QuarantineReason.values());
  private final RowFindings late = new RowFindings(LateOutcome.values());

  /**
   * Blocks of a file.
   *
   * @param file its number
   * @param listedRows how many rows the manifest says it has
   * @param day what of the day decides on an event
   * @param layout where blocks go
   */
  FileBlocks(int file, long listedRows, FeedDay day, FeedLayout layout) {
    this.file = file;
    this.day = day;
    this.layout = layout;
    this.rowsOfBucket = expected(listedRows, layout.cells().buckets());
    this.rowsOfRange = expected(listedRows, layout.ids().count());
    this.events = new EventBlock.Builder[layout.cells().buckets()];
    this.ids = new IdBlock.Builder[layout.ids().count()];
  }

  @Override
  public void row(OrderRow row) {
    int line = Math.toIntExact(row.line());
    if (row.reason() != null) {
      quarantined.add(RowPosition.of(file, line), row.reason());
      return;
    }
    boolean isLate = row.epochDay() < day.epochDay();
    if (isLate) {
      late.add(RowPosition.of(file, line), LateOutcome.ACCEPTED);
    }
    int millis = isLate ? 0 : row.millisOfDay();
    boolean inTime = day.inTime(millis);
    addId(row, line, EventKind.of(row.type(), millis, isLate, !inTime));
    int bucket = layout.cells().bucketOf(row.account());
    if (events[bucket] == null) {
      events[bucket] = new EventBlock.Builder(file, rowsOfBucket);
    }
    events[bucket].add(
        new EventBlock.Row(line, row.account(), row.amountFen(), millis, row.type(), inTime),
        row.bytes(),
        row.idStart(),
        row.idLength());
  }

  /** About how many rows of a file there are in a block; a file may turn out to be longer. */
  private static int expected(long listedRows, int blocks) {
    long evenly = Math.min(listedRows, MOST_EXPECTED_ROWS) / blocks;
    return (int) (evenly + evenly / 16 + 16);
  }

  private void addId(OrderRow row, int line, short kind) {
    long[] digest = MurmurHash3.hash128x64(row.bytes(), row.idStart(), row.idLength(), 0);
    int range = layout.ids().rangeOf(digest[0]);
    if (ids[range] == null) {
      ids[range] = new IdBlock.Builder(file, rowsOfRange);
    }
    ids[range].add(line, digest[0], digest[1], contentOf(row), kind);
  }

  /** A digest of what the row says, however it is written. */
  private static long contentOf(OrderRow row) {
    long content = SplitMix64.mix(row.epochDay() * MILLIS_OF_DAY + row.millisOfDay());
    content = SplitMix64.mix(content ^ row.account());
    return SplitMix64.mix(content ^ (row.amountFen() << 2 | row.type()));
  }

  /** Rows that are no events by their format or day. */
  RowFindings quarantined() {
    return quarantined;
  }

  /** Well-formed rows of earlier days; that they repeat an event is not known here. */
  RowFindings late() {
    return late;
  }

  /** All blocks, each with the partition it goes to, and the report. */
  Iterator<Tuple2<Integer, Serializable>> build(FileReport report) {
    List<Tuple2<Integer, Serializable>> blocks = new ArrayList<>();
    for (int bucket = 0; bucket < events.length; bucket++) {
      if (events[bucket] != null) {
        blocks.add(new Tuple2<>(layout.accounts(bucket), events[bucket].build()));
      }
    }
    for (int range = 0; range < ids.length; range++) {
      if (ids[range] != null) {
        blocks.add(new Tuple2<>(layout.ids(range), ids[range].build()));
      }
    }
    blocks.add(new Tuple2<>(layout.reports(), report));
    return blocks.iterator();
  }
}
