package org.wanfen.settlement.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.feed.OrderRows;
import org.wanfen.settlement.files.CsvLines;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;

/**
 * Writes rows that have no effect with file, line and reason, as they came: quarantine.csv and
 * rejected.csv. The rows are picked from the night's copies of the files.
 */
public final class RowReport {

  private static final byte[] HEADER = "file,line,reason,row\n".getBytes(StandardCharsets.UTF_8);

  private final FileStore store;
  private final KeptInputs kept;
  private final List<Manifest.Entry> files;

  /** Reports on rows of the given files. */
  public RowReport(FileStore store, KeptInputs kept, List<Manifest.Entry> files) {
    this.store = store;
    this.kept = kept;
    this.files = List.copyOf(files);
  }

  /** Writes a report, replacing an earlier one. */
  public void write(Path path, RowFindings findings) {
    RowFindings inOrder = findings.inOrder();
    try (OutputStream out = store.create(path)) {
      out.write(HEADER);
      int next = 0;
      while (next < inOrder.size()) {
        next = writeRowsOfFile(inOrder, next, out);
      }
    } catch (IOException e) {
      throw FileFaults.of("writing", path.toString(), e);
    }
  }

  private int writeRowsOfFile(RowFindings findings, int first, OutputStream out)
      throws IOException {
    int file = RowPosition.file(findings.position(first));
    String name = files.get(file).name();
    int next = first;
    try (InputStream in = kept.open(name);
        CsvLines lines = CsvLines.of(in, new InputFile(name, ErrorCode.INPUT_DAMAGED))) {
      lines.header(OrderRows.HEADER);
      while (next < findings.size()
          && RowPosition.file(findings.position(next)) == file
          && lines.next()) {
        if (lines.number() == RowPosition.line(findings.position(next))) {
          String place = name + "," + lines.number() + "," + findings.reason(next).name() + ",";
          out.write(place.getBytes(StandardCharsets.UTF_8));
          out.write(lines.bytes(), lines.start(), lines.end() - lines.start());
          out.write('\n');
          next++;
        }
      }
    }
    if (next < findings.size() && RowPosition.file(findings.position(next)) == file) {
      throw new IllegalStateException("the copy of " + name + " ends before a row that was read");
    }
    return next;
  }
}
