package org.wanfen.settlement.spark;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.feed.OrderRows;
import org.wanfen.settlement.files.CsvLines;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;

/**
 * Looks for the late events in the copy of one orders file.
 *
 * @param name the file
 * @param copy where its copy is
 * @param today the business date as rows write it; what is well formed and of an earlier day comes
 *     before it byte by byte
 * @param noEvents the lines that are quarantined, or repeat an event
 * @param rejected the lines of rejected events by reason
 * @param path where the rows go
 */
record LateRowsOfFile(
    String name,
    String copy,
    String today,
    BitSet noEvents,
    Map<String, BitSet> rejected,
    String path)
    implements Serializable {

  private static final String ACCEPTED = "ACCEPTED";
  private static final int COLUMNS = 5;

  /** Writes them; returns how many there are. */
  long write(FileStore store) {
    byte[] day = today.getBytes(StandardCharsets.US_ASCII);
    long found = 0;
    try (OutputStream out = store.create(new Path(path));
        InputStream in = new ZstdInputStream(store.open(new Path(copy)));
        CsvLines lines = CsvLines.undigested(in, new InputFile(name, ErrorCode.INPUT_DAMAGED))) {
      lines.header(OrderRows.HEADER);
      while (lines.next()) {
        if (isBefore(lines, day) && !noEvents.get((int) lines.number())) {
          int line = Math.toIntExact(lines.number());
          String place = name + "," + line + "," + outcome(line) + ",";
          out.write(place.getBytes(StandardCharsets.UTF_8));
          out.write(lines.bytes(), lines.start(), lines.end() - lines.start());
          out.write('\n');
          found++;
        }
      }
    } catch (IOException e) {
      throw FileFaults.of("looking for late rows of", name, e);
    }
    return found;
  }

  private static boolean isBefore(CsvLines lines, byte[] day) {
    if (lines.columns() != COLUMNS) {
      return false;
    }
    int start = lines.columnStart(1);
    return lines.columnEnd(1) - start > day.length
        && Arrays.compare(lines.bytes(), start, start + day.length, day, 0, day.length) < 0;
  }

  private String outcome(int line) {
    for (Map.Entry<String, BitSet> reason : rejected.entrySet()) {
      if (reason.getValue().get(line)) {
        return reason.getKey();
      }
    }
    return ACCEPTED;
  }
}
