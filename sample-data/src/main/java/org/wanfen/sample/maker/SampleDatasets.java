package org.wanfen.sample.maker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The datasets that ship with the program. */
public final class SampleDatasets {

  private SampleDatasets() {}

  /**
   * Writes every dataset, with its {@code expected/}, into a folder of its name; not its README.
   *
   * @param folder where the datasets' folders are, or are to be
   */
  public static void writeAll(Path folder) {
    makers().forEach((name, maker) -> maker.accept(folder.resolve(name)));
  }

  static Map<String, Consumer<Path>> makers() {
    Map<String, Consumer<Path>> makers = new TreeMap<>();
    makers.put("double-eleven-2013", DoubleEleven::write);
    makers.put("national-day-2013", NationalDay::write);
    makers.put("loss-day", LossDay::write);
    makers.put("dirty-feed", DirtyFeed::write);
    return makers;
  }
}
