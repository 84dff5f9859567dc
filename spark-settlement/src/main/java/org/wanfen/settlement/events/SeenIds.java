package org.wanfen.settlement.events;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
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
  private static final List<String> COLUMNS = List.of("id_high", "id_low", "content");

  private final FileStore store;
  private final String folder;

  /** The ids kept in a folder. */
  public SeenIds(FileStore store, Path folder) {
    this.store = store;
    this.folder = folder.toString();
  }

  /** Forgets what an earlier try of an attempt has left. */
  public void clear(LocalDate date, int attempt) {
    store.delete(attemptFolder(date, attempt));
  }

  /** Keeps the ids of a range, sorted by their first half. */
  void write(LocalDate date, int attempt, IdRanges ranges, int range, IdDigests digests) {
    Path path =
        Locations.child(
            attemptFolder(date, attempt), "ids-" + range + "-of-" + ranges.count() + ".parquet");
    new ColumnsWriter(store.configuration())
        .write(
            path,
            digests.size(),
            List.of(
                new ColumnsWriter.Field(1, "id_high", LongColumn.dense(digests.idHigh())),
                new ColumnsWriter.Field(2, "id_low", LongColumn.dense(digests.idLow())),
                new ColumnsWriter.Field(3, "content", LongColumn.dense(digests.content()))));
  }

  /** The ids of an attempt that lie in a range, sorted by their first half. */
  IdDigests read(LocalDate date, int attempt, IdRanges ranges, int range) {
    List<FileEntry> files = files(date, attempt);
    IdRanges theirs = rangesOf(files, date);
    IdDigests.Builder found = new IdDigests.Builder();
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
              COLUMNS,
              batch -> addInRange(batch, ranges, range, found));
    }
    return found.build();
  }

  private static void addInRange(
      ColumnarBatch batch, IdRanges ranges, int range, IdDigests.Builder found) {
    for (int i = 0; i < batch.numRows(); i++) {
      long idHigh = batch.column(0).getLong(i);
      if (ranges.rangeOf(idHigh) == range) {
        found.add(idHigh, batch.column(1).getLong(i), batch.column(2).getLong(i));
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
