package org.wanfen.settlement.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.feed.OrderRows;
import org.wanfen.settlement.files.CsvLines;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;

/**
 * Rows of one file of the feed, to be picked from its copy.
 *
 * @param name the file
 * @param rows which of its rows, in their order
 * @param path where they go
 */
record PickedRows(String name, RowFindings rows, String path) implements Serializable {

  void write(KeptInputs kept, FileStore store) {
    try (OutputStream out = store.create(new Path(path));
        InputStream in = kept.open(name);
        CsvLines lines = CsvLines.undigested(in, new InputFile(name, ErrorCode.INPUT_DAMAGED))) {
      lines.header(OrderRows.HEADER);
      for (int next = 0; next < rows.size(); next++) {
        int line = RowPosition.line(rows.position(next));
        if (!lines.next(line)) {
          throw new IllegalStateException(
              "the copy of " + name + " ends before line " + line + ", which was read");
        }
        String place = name + "," + line + "," + rows.reason(next).name() + ",";
        out.write(place.getBytes(StandardCharsets.UTF_8));
        out.write(lines.bytes(), lines.start(), lines.end() - lines.start());
        out.write('\n');
      }
    } catch (IOException e) {
      throw FileFaults.of("picking rows of", name, e);
    }
  }
}
