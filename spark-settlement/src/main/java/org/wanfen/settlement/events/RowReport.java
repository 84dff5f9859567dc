package org.wanfen.settlement.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/**
 * Writes rows as they came, with file, line and a word about each: why it has no effect
 * (quarantine.csv, rejected.csv), or what became of it (late.csv). A task for each file of the feed
 * picks its rows from the night's copy.
 */
public final class RowReport {

  private final JavaSparkContext spark;
  private final FileStore store;
  private final KeptInputs kept;
  private final List<Manifest.Entry> files;

  /** Reports on rows of the given files. */
  public RowReport(
      JavaSparkContext spark, FileStore store, KeptInputs kept, List<Manifest.Entry> files) {
    this.spark = spark;
    this.store = store;
    this.kept = kept;
    this.files = List.copyOf(files);
  }

  /**
   * Writes a report, as a whole or not at all. One that is there stays: every run of an attempt
   * finds the same rows in the same inputs.
   *
   * @param word what the word about each row is
   */
  public void write(Path path, String word, RowFindings findings) {
    String unfinished = "." + path.getName() + "." + UUID.randomUUID();
    List<PickedRows> parts = new ArrayList<>();
    for (RowFindings ofFile : findings.byFile()) {
      int file = RowPosition.file(ofFile.position(0));
      Path part = Locations.child(path.getParent(), unfinished + ".part-" + file);
      parts.add(new PickedRows(files.get(file).name(), ofFile, part.toString()));
    }
    if (!parts.isEmpty()) {
      FileStore at = store;
      KeptInputs from = kept;
      spark.parallelize(parts, parts.size()).foreach(part -> part.write(from, at));
    }
    Path whole = Locations.child(path.getParent(), unfinished + ".partial");
    try (OutputStream out = store.create(whole)) {
      out.write(("file,line," + word + ",row\n").getBytes(StandardCharsets.UTF_8));
      for (PickedRows part : parts) {
        try (InputStream in = store.open(new Path(part.path()))) {
          in.transferTo(out);
        }
      }
    } catch (IOException e) {
      throw FileFaults.of("writing", whole.toString(), e);
    }
    store.moveUnlessThere(whole, path);
    parts.forEach(part -> store.delete(new Path(part.path())));
  }
}
