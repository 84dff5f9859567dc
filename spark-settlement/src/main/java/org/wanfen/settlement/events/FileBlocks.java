package org.wanfen.settlement.events;

import java.io.Serializable;
import java.time.LocalDate;
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

  private final int file;
  private final long businessDay;
  private final boolean tradingDay;
  private final long cutOffMillis;
  private final FeedLayout layout;
  private final EventBlock.Builder[] events;
  private final IdBlock.Builder[] ids;
  private final RowFindings quarantined = new RowFindings(QuarantineReason.values());

  FileBlocks(int file, LocalDate date, boolean tradingDay, long cutOffMillis, FeedLayout layout) {
    this.file = file;
    this.businessDay = date.toEpochDay();
    this.tradingDay = tradingDay;
    this.cutOffMillis = cutOffMillis;
    this.layout = layout;
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
    boolean late = row.epochDay() < businessDay;
    int millis = late ? 0 : row.millisOfDay();
    boolean inTime = tradingDay && millis < cutOffMillis;
    addId(row, line, EventKind.of(row.type(), millis, late, !inTime));
    int bucket = layout.cells().bucketOf(row.account());
    if (events[bucket] == null) {
      events[bucket] = new EventBlock.Builder(file);
    }
    events[bucket].add(
        new EventBlock.Row(line, row.account(), row.amountFen(), millis, (byte) row.type(), inTime),
        row.bytes(),
        row.idStart(),
        row.idLength());
  }

  private void addId(OrderRow row, int line, short kind) {
    long[] digest = MurmurHash3.hash128x64(row.bytes(), row.idStart(), row.idLength(), 0);
    int range = layout.ids().rangeOf(digest[0]);
    if (ids[range] == null) {
      ids[range] = new IdBlock.Builder(file);
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
