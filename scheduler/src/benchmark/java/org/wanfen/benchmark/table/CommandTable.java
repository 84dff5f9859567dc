package org.wanfen.benchmark.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.wanfen.benchmark.command.NightRun;
import org.wanfen.benchmark.command.WrittenBytes;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.Table;

/** The measured night as a command: its steps, and what it took as a whole. */
public final class CommandTable {

  private static final String ORDERS_STEP = "verifyFeed";

  private final Setting setting;
  private final List<NightRun> runs;

  /**
   * The table of some runs of the same night.
   *
   * @param runs at least one
   */
  public CommandTable(Setting setting, List<NightRun> runs) {
    this.setting = setting;
    this.runs = List.copyOf(runs);
  }

  /** For people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(Headings.of(setting, "median of", runs.size()));
    lines.add("");
    List<List<String>> rows = new ArrayList<>();
    steps().forEach((step, sample) -> rows.add(row(step, sample)));
    rows.add(row("all steps", allSteps()));
    rows.add(row("opening to publication", toPublication()));
    rows.add(row("as a command", command()));
    lines.addAll(
        Table.of(
                Table.Column.words("step", 22),
                Table.Column.figures("seconds", 9),
                Table.Column.figures("least", 9),
                Table.Column.figures("most", 9),
                Table.Column.figures("accounts/s", 12),
                Table.Column.figures("ns/account", 10))
            .lines(rows));
    lines.add("");
    lines.addAll(asAWhole());
    return lines;
  }

  private List<String> row(String name, Sample nanos) {
    return List.of(
        name,
        Units.seconds(nanos.median()).toPlainString(),
        Units.seconds(nanos.least()).toPlainString(),
        Units.seconds(nanos.most()).toPlainString(),
        Figures.count(Units.perSecond(accounts(), nanos.median())),
        Units.nanosEach(nanos.median(), accounts()).toPlainString());
  }

  private List<String> asAWhole() {
    List<List<String>> rows = new ArrayList<>();
    ordersPerSecond()
        .ifPresent(rate -> rows.add(List.of("orders in, a second", Figures.count(rate))));
    userCpu().ifPresent(cpu -> rows.add(List.of("processor, program", seconds(cpu))));
    systemCpu().ifPresent(cpu -> rows.add(List.of("processor, system", seconds(cpu))));
    peakResident()
        .ifPresent(peak -> rows.add(List.of("peak memory", Units.mebibytes(peak.median()))));
    rows.add(List.of("written", Units.mebibytes(writtenInAll())));
    written()
        .forEach(
            (kind, sample) ->
                rows.add(List.of("  " + kind.words(), Units.mebibytes(sample.median()))));
    return rows.stream().map(row -> "%-24s %14s".formatted(row.get(0), row.get(1))).toList();
  }

  private static String seconds(Sample nanos) {
    return Units.seconds(nanos.median()).toPlainString() + " s";
  }

  /** For machines. */
  public Map<String, Object> json() {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("steps", steps().entrySet().stream().map(this::stepJson).toList());
    keys.put("allSteps", json(allSteps()));
    keys.put("openingToPublication", json(toPublication()));
    keys.put("command", json(command()));
    keys.put("ordersPerSecond", ordersPerSecond());
    keys.put("userCpuSeconds", userCpu().map(cpu -> Units.seconds(cpu.median())));
    keys.put("systemCpuSeconds", systemCpu().map(cpu -> Units.seconds(cpu.median())));
    keys.put("peakResidentBytes", peakResident().map(Sample::median));
    keys.put("writtenBytes", writtenInAll());
    Map<String, Object> kinds = new LinkedHashMap<>();
    written().forEach((kind, sample) -> kinds.put(kind.words(), sample.median()));
    keys.put("writtenBytesByKind", kinds);
    return keys;
  }

  private Map<String, Object> stepJson(Map.Entry<String, Sample> step) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("step", step.getKey());
    keys.putAll(json(step.getValue()));
    return keys;
  }

  private Map<String, Object> json(Sample nanos) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("seconds", Units.seconds(nanos.median()));
    keys.put("runs", nanos.sorted().stream().map(Units::seconds).toList());
    keys.put("accountsPerSecond", Units.perSecond(accounts(), nanos.median()));
    keys.put("nanosPerAccount", Units.nanosEach(nanos.median(), accounts()));
    return keys;
  }

  private long accounts() {
    return runs.get(0).night().accounts();
  }

  private Map<String, Sample> steps() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    for (String step : runs.get(0).night().steps().keySet()) {
      samples.put(step, times(run -> run.night().steps().getOrDefault(step, Duration.ZERO)));
    }
    return samples;
  }

  private Sample allSteps() {
    return times(
        run -> run.night().steps().values().stream().reduce(Duration.ZERO, Duration::plus));
  }

  private Sample toPublication() {
    return times(run -> run.night().toPublication());
  }

  private Sample command() {
    return times(run -> run.process().took());
  }

  private Optional<Long> ordersPerSecond() {
    return Optional.ofNullable(steps().get(ORDERS_STEP))
        .map(nanos -> Units.perSecond(setting.orders(), nanos.median()));
  }

  private Optional<Sample> userCpu() {
    return all(run -> run.process().userCpu().map(Duration::toNanos));
  }

  private Optional<Sample> systemCpu() {
    return all(run -> run.process().systemCpu().map(Duration::toNanos));
  }

  private Optional<Sample> peakResident() {
    return all(run -> boxed(run.process().peakResidentBytes()));
  }

  private long writtenInAll() {
    return new Sample(
            runs.stream()
                .map(run -> run.writtenBytes().values().stream().reduce(0L, Math::addExact))
                .toList())
        .median();
  }

  private Map<WrittenBytes.Kind, Sample> written() {
    Map<WrittenBytes.Kind, Sample> samples = new LinkedHashMap<>();
    for (WrittenBytes.Kind kind : WrittenBytes.Kind.values()) {
      samples.put(
          kind,
          new Sample(runs.stream().map(run -> run.writtenBytes().getOrDefault(kind, 0L)).toList()));
    }
    return samples;
  }

  private Sample times(Function<NightRun, Duration> figure) {
    return Sample.ofTimes(runs.stream().map(figure).toList());
  }

  private Optional<Sample> all(Function<NightRun, Optional<Long>> figure) {
    return Sample.ofAll(runs.stream().map(figure).toList());
  }

  private static Optional<Long> boxed(OptionalLong value) {
    return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
  }
}
