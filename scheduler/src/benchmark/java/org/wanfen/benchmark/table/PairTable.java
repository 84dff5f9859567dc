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
      rows.add(row(pair.night().toString(), pair.ours().toNanos(), pair.theirs().toNanos()));
    }
    rows.add(row("medians", ours().median(), theirs().median()));
    lines.addAll(
        Table.of(
                Table.Column.words("night", 12),
                Table.Column.figures("wanfen, s", 10),
                Table.Column.figures(other + ", s", 10),
                Table.Column.figures("ratio", 7))
            .lines(rows));
    lines.add("");
    lines.addAll(parts("wanfen", Pair::ourParts));
    lines.add("");
    lines.addAll(parts(other, Pair::theirParts));
    return lines;
  }

  private int count() {
    return pairs.size();
  }

  private static List<String> row(String name, long ours, long theirs) {
    return List.of(
        name,
        Units.seconds(ours).toPlainString(),
        Units.seconds(theirs).toPlainString(),
        Units.ratio(ours, theirs).toPlainString());
  }

  private List<String> parts(String side, Function<Pair, Map<String, Duration>> parts) {
    List<List<String>> rows = new ArrayList<>();
    medians(parts)
        .forEach(
            (part, nanos) ->
                rows.add(
                    List.of(
                        part,
                        Units.seconds(nanos).toPlainString(),
                        Units.nanosEach(nanos, setting.accounts()).toPlainString())));
    return Table.of(
            Table.Column.words(side + ", medians", 22),
            Table.Column.figures("seconds", 9),
            Table.Column.figures("ns/account", 10))
        .lines(rows);
  }

  private Map<String, Long> medians(Function<Pair, Map<String, Duration>> parts) {
    Map<String, Long> medians = new LinkedHashMap<>();
    for (String part : parts.apply(pairs.get(0)).keySet()) {
      medians.put(
          part,
          Sample.ofTimes(
                  pairs.stream()
                      .map(pair -> parts.apply(pair).getOrDefault(part, Duration.ZERO))
                      .toList())
              .median());
    }
    return medians;
  }

  private Sample ours() {
    return Sample.ofTimes(pairs.stream().map(Pair::ours).toList());
  }

  private Sample theirs() {
    return Sample.ofTimes(pairs.stream().map(Pair::theirs).toList());
  }

  /** For machines. */
  public Map<String, Object> json() {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("pairs", pairs.stream().map(PairTable::pairJson).toList());
    keys.put("oursSeconds", Units.seconds(ours().median()));
    keys.put("theirsSeconds", Units.seconds(theirs().median()));
    keys.put("ratioOfMedians", Units.ratio(ours().median(), theirs().median()));
    keys.put("ourParts", seconds(medians(Pair::ourParts)));
    keys.put("theirParts", seconds(medians(Pair::theirParts)));
    return keys;
  }

  private static Map<String, Object> pairJson(Pair pair) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("night", pair.night());
    keys.put("oursSeconds", Units.seconds(pair.ours()));
    keys.put("theirsSeconds", Units.seconds(pair.theirs()));
    keys.put("ratio", Units.ratio(pair.ours().toNanos(), pair.theirs().toNanos()));
    return keys;
  }

  private static Map<String, Object> seconds(Map<String, Long> nanos) {
    Map<String, Object> keys = new LinkedHashMap<>();
    nanos.forEach((part, value) -> keys.put(part, Units.seconds(value)));
    return keys;
  }
}
