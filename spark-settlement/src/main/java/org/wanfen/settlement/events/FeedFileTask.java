package org.wanfen.settlement.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Iterator;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.feed.FeedFile;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.feed.OrderFigures;
import org.wanfen.settlement.feed.OrderRows;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import scala.Tuple2;

/**
 * Reads one file of the feed: keeps a copy, checks it against the manifest, and packs its rows into
 * blocks.
 *
 * <p>Where there is a copy already, that is what is read.
 */
final class FeedFileTask
    implements PairFlatMapFunction<Tuple2<Integer, Manifest.Entry>, Integer, Serializable> {
  private static final long serialVersionUID = 1L;

  private final FileStore store;
  private final String inboxFolder;
  private final KeptInputs kept;
  private final FeedDay day;
  private final FeedLayout layout;

  FeedFileTask(FileStore store, FeedSource source, KeptInputs kept, FeedLayout layout) {
    this.store = store;
    this.inboxFolder = source.inboxFolder();
    this.kept = kept;
    this.day = FeedDay.of(source);
    this.layout = layout;
  }

  @Override
  public Iterator<Tuple2<Integer, Serializable>> call(Tuple2<Integer, Manifest.Entry> listed) {
    int file = listed._1();
    Manifest.Entry entry = listed._2();
    FileBlocks blocks = new FileBlocks(file, entry.rows(), day, layout);
    try {
      OrderFigures figures = kept.has(entry.name()) ? readCopy(entry, blocks) : keep(entry, blocks);
      return blocks.build(new FileReport(file, figures, blocks.quarantined(), blocks.late(), null));
    } catch (WanfenException e) {
      if (e.code().outcome() != Outcome.REFUSED) {
        throw e;
      }
      return new FileBlocks(file, 0, day, layout).build(new FileReport(file, null, null, null, e));
    }
  }

  private OrderFigures readCopy(Manifest.Entry entry, FileBlocks blocks) {
    try (InputStream in = kept.open(entry.name())) {
      OrderFigures figures = OrderRows.read(entry.name(), day.date(), in, blocks);
      requireAsListed(entry, figures);
      return figures;
    } catch (IOException e) {
      throw FileFaults.of("reading the copy of", entry.name(), e);
    }
  }

  private OrderFigures keep(Manifest.Entry entry, FileBlocks blocks) {
    String copy = UUID.randomUUID().toString();
    boolean done = false;
    try {
      OrderFigures figures;
      try (InputStream in = openInbox(entry);
          OutputStream bytes = kept.begin(entry.name(), copy)) {
        figures = OrderRows.read(entry.name(), day.date(), in, blocks, bytes);
      }
      requireAsListed(entry, figures);
      kept.keep(entry.name(), copy);
      done = true;
      return figures;
    } catch (IOException e) {
      throw FileFaults.of("reading", entry.name(), e);
    } finally {
      if (!done) {
        kept.drop(entry.name(), copy);
      }
    }
  }

  private InputStream openInbox(Manifest.Entry entry) {
    Path path = Locations.child(Locations.path(inboxFolder), entry.name());
    InputFile file = new InputFile(entry.name(), ErrorCode.INPUT_DAMAGED);
    if (!store.exists(path)) {
      throw file.refused("the manifest lists it, and it is missing in " + inboxFolder);
    }
    store.requireOrdinary(path, file);
    return store.open(path);
  }

  private static void requireAsListed(Manifest.Entry entry, OrderFigures figures) {
    new FeedFile(new Path(entry.name()), 0, entry).requireAsListed(figures);
  }
}
