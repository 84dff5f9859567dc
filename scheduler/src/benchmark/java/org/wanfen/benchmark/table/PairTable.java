package org.wanfen.benchmark.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wanfen.cli.screen.Table;

/** Two sides in turn: every pair, and the ratio of the medians. */
public final class PairTable {

  private final Setting setting;
  private final String other;
  private final List<Pair> pairs;

  /**
   * The table of some pairs.
   *
   * @param other what the other side is called
   * @param pairs at least one
   */
  public PairTable(Setting setting, String other, List<Pair> pairs) {
    this.setting = setting;
    this.other = other;
    this.pairs = List.copyOf(pairs);
  }

  /** For people. */
  public List<String> lines() {
    List<String> lines =
        new ArrayList<>(Headings.of(setting, "in turn with " + other + ",", count()));
    lines.add("");
    List<List<String>> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      rows.add(
          row(
              pair.night().toString(),
              pair.ours().nanos(),
              pair.theirs().nanos(),
              pair.ours().cpu().toNanos(),
              pair.theirs().cpu().toNanos()));
    }
    rows.add(
        row(
            "medians",
            median(Pair::ours, Pair.Side::took),
            median(Pair::theirs, Pair.Side::took),
            median(Pair::ours, Pair.Side::cpu),
            median(Pair::theirs, Pair.Side::cpu)));
    lines.addAll(
        Table.of(
                Table.Column.words("night", 12),
                Table.Column.figures("wanfen, s", 10),
                Table.Column.figures(other + ", s", 10),
                Table.Column.figures("ratio", 7),
                Table.Column.figures("cpu, s", 9),
                Table.Column.figures("cpu, s", 9))
            .lines(rows));
    lines.add("");
    lines.addAll(parts("wanfen", Pair::ours));
    lines.add("");
    lines.addAll(parts(other, Pair::theirs));
    return lines;
  }

  private int count() {
    return pairs.size();
  }

  private static List<String> row(String name, long ours, long theirs, long ourCpu, long theirCpu) {
    return List.of(
        name,
        Units.seconds(ours).toPlainString(),
        Units.seconds(theirs).toPlainString(),
        Units.ratio(ours, theirs).toPlainString(),
        Units.seconds(ourCpu).toPlainString(),
        Units.seconds(theirCpu).toPlainString());
  }

  private List<String> parts(String name, Function<Pair, Pair.Side> side) {
    List<List<String>> rows = new ArrayList<>();
    medians(side)
        .forEach(
            (part, nanos) ->
                rows.add(
                    List.of(
                        part,
                        Units.seconds(nanos).toPlainString(),
                        Units.nanosEach(nanos, setting.accounts()).toPlainString())));
    return Table.of(
            Table.Column.words(name + ", medians", 22),
            Table.Column.figures("seconds", 9),
            Table.Column.figures("ns/account", 10))
        .lines(rows);
  }

  private Map<String, Long> medians(Function<Pair, Pair.Side> side) {
    Map<String, Long> medians = new LinkedHashMap<>();
    for (String part : side.apply(pairs.get(0)).parts().keySet()) {
      medians.put(part, median(side, each -> each.parts().getOrDefault(part, Duration.ZERO)));
    }
    return medians;
  }

  private long median(Function<Pair, Pair.Side> side, Function<Pair.Side, Duration> figure) {
    return Sample.ofTimes(pairs.stream().map(side).map(figure).toList()).median();
  }

  /** For machines. */
  public Map<String, Object> json() {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("pairs", pairs.stream().map(PairTable::pairJson).toList());
    long ours = median(Pair::ours, Pair.Side::took);
    long theirs = median(Pair::theirs, Pair.Side::took);
    keys.put("oursSeconds", Units.seconds(ours));
    keys.put("theirsSeconds", Units.seconds(theirs));
    keys.put("ratioOfMedians", Units.ratio(ours, theirs));
    keys.put("oursCpuSeconds", Units.seconds(median(Pair::ours, Pair.Side::cpu)));
    keys.put("theirsCpuSeconds", Units.seconds(median(Pair::theirs, Pair.Side::cpu)));
    keys.put("ourParts", seconds(medians(Pair::ours)));
    keys.put("theirParts", seconds(medians(Pair::theirs)));
    return keys;
  }

  private static Map<String, Object> pairJson(Pair pair) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("night", pair.night());
    keys.put("oursSeconds", Units.seconds(pair.ours().took()));
    keys.put("theirsSeconds", Units.seconds(pair.theirs().took()));
    keys.put("ratio", Units.ratio(pair.ours().nanos(), pair.theirs().nanos()));
    keys.put("oursCpuSeconds", Units.seconds(pair.ours().cpu()));
    keys.put("theirsCpuSeconds", Units.seconds(pair.theirs().cpu()));
    return keys;
  }

  private static Map<String, Object> seconds(Map<String, Long> nanos) {
    Map<String, Object> keys = new LinkedHashMap<>();
    nanos.forEach((part, value) -> keys.put(part, Units.seconds(value)));
    return keys;
  }
}
