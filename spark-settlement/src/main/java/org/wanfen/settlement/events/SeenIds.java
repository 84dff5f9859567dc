package org.wanfen.settlement.events;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.columns.ColumnsReader;
import org.wanfen.settlement.columns.ColumnsWriter;
import org.wanfen.settlement.columns.LongColumn;
import org.wanfen.settlement.files.FileEntry;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/**
 * The event ids that a fund has seen, kept as digests: for each night's attempt a folder with a
 * file for each range of ids, sorted.
 *
 * <p>A night's ids count once its attempt is published; which attempts are is not known here.
 */
public final class SeenIds implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Pattern NAME = Pattern.compile("ids-([0-9]+)-of-([0-9]+)\\.parquet");
  private static final String ID_HIGH = "id_high";
  private static final String ID_LOW = "id_low";
  private static final String CONTENT = "content";

  private final FileStore store;
  private final String folder;

  /** The ids kept in a folder. */
  public SeenIds(FileStore store, Path folder) {
    this.store = store;
    this.folder = folder.toString();
  }

  /**
   * Keeps the ids of a range, sorted by their first half. What is there stays: every run of an
   * attempt reads the same inputs, so one that was overtaken and is late has nothing else to say.
   */
  void write(LocalDate date, int attempt, IdRanges ranges, int range, IdDigests digests) {
    Path attemptFolder = attemptFolder(date, attempt);
    String name = "ids-" + range + "-of-" + ranges.count() + ".parquet";
    Path path = Locations.child(attemptFolder, "." + name + "." + UUID.randomUUID() + ".partial");
    new ColumnsWriter(store.configuration())
        .write(
            path,
            digests.size(),
            List.of(
                new ColumnsWriter.Field(1, ID_HIGH, LongColumn.unlike(digests.idHigh())),
                new ColumnsWriter.Field(2, ID_LOW, LongColumn.unlike(digests.idLow())),
                new ColumnsWriter.Field(3, CONTENT, LongColumn.unlike(digests.content()))));
    store.moveUnlessThere(path, Locations.child(attemptFolder, name));
  }

  /** The ids of an attempt that lie in a range. */
  SeenRange range(LocalDate date, int attempt, IdRanges ranges, int range) {
    return new SeenRange(
        column(date, attempt, ranges, range, ID_HIGH),
        () -> column(date, attempt, ranges, range, ID_LOW),
        () -> column(date, attempt, ranges, range, CONTENT));
  }

  /** A column of the ids of an attempt that lie in a range, in the order of their first half. */
  private long[] column(LocalDate date, int attempt, IdRanges ranges, int range, String column) {
    List<FileEntry> files = files(date, attempt);
    IdRanges theirs = rangesOf(files, date);
    boolean coarser = theirs.count() < ranges.count();
    List<String> columns =
        coarser && !column.equals(ID_HIGH) ? List.of(column, ID_HIGH) : List.of(column);
    LongArrayList found = new LongArrayList();
    int from = theirs.firstOverlapping(range, ranges);
    int to = theirs.lastOverlapping(range, ranges);
    for (int each = from; each <= to; each++) {
      String name = "ids-" + each + "-of-" + theirs.count() + ".parquet";
      FileEntry file =
          files.stream()
              .filter(entry -> entry.name().equals(name))
              .findFirst()
              .orElseThrow(() -> missing(date, name));
      new ColumnsReader(store.configuration())
          .read(
              Locations.child(attemptFolder(date, attempt), name),
              file.lengthBytes(),
              columns,
              batch -> {
                if (coarser) {
                  addInRange(batch, ranges, range, found);
                } else {
                  found.addElements(found.size(), batch.column(0).getLongs(0, batch.numRows()));
                }
              });
    }
    return found.toLongArray();
  }

  /** Adds of a file that holds several ranges what belongs to one. */
  private static void addInRange(
      ColumnarBatch batch, IdRanges ranges, int range, LongArrayList found) {
    ColumnVector idHigh = batch.column(batch.numCols() - 1);
    for (int i = 0; i < batch.numRows(); i++) {
      if (ranges.rangeOf(idHigh.getLong(i)) == range) {
        found.add(batch.column(0).getLong(i));
      }
    }
  }

  private IdRanges rangesOf(List<FileEntry> files, LocalDate date) {
    for (FileEntry file : files) {
      Matcher name = NAME.matcher(file.name());
      if (name.matches()) {
        return new IdRanges(Integer.numberOfTrailingZeros(Integer.parseInt(name.group(2))));
      }
    }
    throw missing(date, "ids-*.parquet");
  }

  private List<FileEntry> files(LocalDate date, int attempt) {
    Path attemptFolder = attemptFolder(date, attempt);
    if (!store.isFolder(attemptFolder)) {
      throw missing(date, attemptFolder.getName());
    }
    return new ArrayList<>(store.list(attemptFolder));
  }

  private Path attemptFolder(LocalDate date, int attempt) {
    return new Path(new Path(new Path(folder), FileNames.ofDay(date)), Integer.toString(attempt));
  }

  private WanfenException missing(LocalDate date, String name) {
    return new WanfenException(
        ErrorCode.MACHINE_FAULT,
        "the event ids seen in the night of " + date + " are not there: " + name + " in " + folder,
        "Nothing was settled; what was published before is untouched.",
        "Restore the file from a backup of the home, then give the same command again.");
  }
}
