package org.wanfen.cli.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.wanfen.sample.reference.SetAsideRow;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.verify.AccountsCompared;
import org.wanfen.settlement.verify.RowsCompared;

/** Holds quarantine.csv and rejected.csv of a night against what they should be. */
final class SetAsideFiles {

  private final FileStore store;
  private final Path folder;

  SetAsideFiles(FileStore store, String folder) {
    this.store = store;
    this.folder = Locations.path(folder);
  }

  RowsCompared compared(String name, List<SetAsideRow> computed) {
    List<String> published = published(name);
    Map<String, Integer> balance = new TreeMap<>();
    published.forEach(line -> balance.merge(line, -1, Integer::sum));
    computed.forEach(row -> balance.merge(line(row), 1, Integer::sum));
    long differing = 0;
    List<String> first = new ArrayList<>();
    for (Map.Entry<String, Integer> line : balance.entrySet()) {
      differing += Math.abs(line.getValue());
      if (line.getValue() != 0 && first.size() < AccountsCompared.MOST_LISTED) {
        first.add((line.getValue() < 0 ? "-" : "+") + line.getKey());
      }
    }
    return new RowsCompared(name, published.size(), computed.size(), differing, first);
  }

  private static String line(SetAsideRow row) {
    return row.file() + "," + row.line() + "," + row.reason() + "," + bytes(row.row());
  }

  /** One character for each byte, so that nothing can hide in what is not UTF-8. */
  private static String bytes(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private List<String> published(String name) {
    Path path = Locations.child(folder, name);
    if (!store.exists(path)) {
      return List.of();
    }
    try (InputStream in = store.open(path)) {
      String text = bytes(in.readAllBytes());
      List<String> lines = List.of(text.split("\n", -1));
      int last = text.endsWith("\n") ? lines.size() - 1 : lines.size();
      return lines.subList(Math.min(1, last), last);
    } catch (IOException e) {
      throw FileFaults.of("reading", path.toString(), e);
    }
  }
}
