package org.wanfen.settlement.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.wanfen.settlement.events.DuplicateFindings;
import org.wanfen.settlement.events.FeedOnSpark.Reading;
import org.wanfen.settlement.events.RowFindings;
import org.wanfen.settlement.events.RowPosition;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.night.NightPlan;

/**
 * Writes late.csv: the rows of late events as they came, with what became of each.
 *
 * <p>While the feed is read nobody notes where they are: of millions of rows there are none, or a
 * few. So if there are any, the night's copies are looked through once more, each by a task.
 */
final class LateRows {

  /** The name of the file. */
  static final String NAME = "late.csv";

  private static final byte[] HEADER = "file,line,outcome,row\n".getBytes(StandardCharsets.UTF_8);

  private final JavaSparkContext spark;
  private final FileStore store;
  private final NightPlan plan;
  private final List<Manifest.Entry> files;

  /** Late rows of the given files. */
  LateRows(JavaSparkContext spark, FileStore store, NightPlan plan, List<Manifest.Entry> files) {
    this.spark = spark;
    this.store = store;
    this.plan = plan;
    this.files = List.copyOf(files);
  }

  /** How many events are late. */
  static long count(Reading reading) {
    return reading.findings().stream().mapToLong(DuplicateFindings::late).sum();
  }

  /** Writes the file, replacing an earlier one. */
  void write(Reading reading, RowFindings rejected) {
    Path path = Locations.child(Locations.path(plan.resultsFolder()), NAME);
    List<LateRowsOfFile> parts = parts(path, reading, rejected);
    FileStore at = store;
    List<Long> found = spark.parallelize(parts, parts.size()).map(part -> part.write(at)).collect();
    try (OutputStream out = store.create(path)) {
      out.write(HEADER);
      for (int part = 0; part < parts.size(); part++) {
        if (found.get(part) > 0) {
          append(parts.get(part).path(), out);
        }
      }
    } catch (IOException e) {
      throw FileFaults.of("writing", path.toString(), e);
    }
    parts.forEach(part -> store.delete(new Path(part.path())));
  }

  private void append(String part, OutputStream out) throws IOException {
    try (InputStream in = store.open(new Path(part))) {
      in.transferTo(out);
    }
  }

  private List<LateRowsOfFile> parts(Path path, Reading reading, RowFindings rejected) {
    Map<Integer, BitSet> noEvents = new HashMap<>();
    for (DuplicateFindings each : reading.findings()) {
      for (long position : each.duplicates()) {
        mark(noEvents, position);
      }
    }
    for (int i = 0; i < reading.quarantined().size(); i++) {
      mark(noEvents, reading.quarantined().position(i));
    }
    Map<Integer, Map<String, BitSet>> rejectedByFile = new HashMap<>();
    for (int i = 0; i < rejected.size(); i++) {
      rejectedByFile
          .computeIfAbsent(RowPosition.file(rejected.position(i)), file -> new HashMap<>())
          .computeIfAbsent(rejected.reason(i).name(), reason -> new BitSet())
          .set(RowPosition.line(rejected.position(i)));
    }
    List<LateRowsOfFile> parts = new ArrayList<>();
    Path inputs = Locations.path(plan.inputsFolder());
    LocalDate date = plan.date();
    for (int file = 0; file < files.size(); file++) {
      String name = files.get(file).name();
      parts.add(
          new LateRowsOfFile(
              name,
              Locations.child(inputs, name + ".zst").toString(),
              date.toString(),
              noEvents.getOrDefault(file, new BitSet()),
              rejectedByFile.getOrDefault(file, Map.of()),
              Locations.child(path.getParent(), "." + NAME + ".part-" + file).toString()));
    }
    return parts;
  }

  private static void mark(Map<Integer, BitSet> linesByFile, long position) {
    linesByFile
        .computeIfAbsent(RowPosition.file(position), file -> new BitSet())
        .set(RowPosition.line(position));
  }
}
