package org.wanfen.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wanfen.benchmark.command.NightCommands;
import org.wanfen.benchmark.command.NightRun;
import org.wanfen.benchmark.command.Program;
import org.wanfen.benchmark.data.BenchmarkData;
import org.wanfen.benchmark.data.BenchmarkSize;
import org.wanfen.benchmark.data.Operator;
import org.wanfen.benchmark.data.PreparedHome;
import org.wanfen.benchmark.table.CommandTable;
import org.wanfen.benchmark.table.Pair;
import org.wanfen.benchmark.table.PairTable;
import org.wanfen.benchmark.table.ResultFile;
import org.wanfen.benchmark.table.Setting;
import org.wanfen.cli.home.HomeOpener;
import org.wanfen.cli.home.ProgramLog;
import org.wanfen.cli.home.SparkPlanes;
import org.wanfen.cli.home.SpringHomes;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scripts/benchmark}. */
@Command(
    name = "benchmark",
    sortOptions = false,
    header = "Measures a whole night, on data of any size.",
    description = {
      "",
      "Makes the data once per size and keeps them. Runs the night by the ordinary command, in a"
          + " process of its own, and prints what each step took: the median over the runs.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  scripts/benchmark --accounts 500000 --orders 60000",
      "  scripts/benchmark --accounts 80000000 --orders 10000000 --heap 8g --json night.json",
      "  scripts/benchmark --accounts 8000000 --against duckdb",
      "  scripts/benchmark kernel"
    })
final class BenchmarkCommand implements Callable<Integer> {

  private static final long WARM_UP_ACCOUNTS = 400_000;

  /**
   * Nights before the last of the warm-up: the compiler of the JVM is done with most of a night.
   */
  private static final int WARM_UP_EARLIER_NIGHTS = 9;

  @Mixin private SizeOptions sizeOptions;

  @Option(
      names = "--repeat",
      paramLabel = "R",
      defaultValue = "3",
      description = "How often to run the night; ${DEFAULT-VALUE} times unless given.")
  private int repeat;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "Memory for the program, for example 6g; as scripts/wanfen unless given.")
  private Optional<String> heap = Optional.empty();

  @Option(
      names = "--cores",
      paramLabel = "C",
      description = "Processors that the program may use; all unless given.")
  private Optional<Integer> cores = Optional.empty();

  @Option(
      names = "--against",
      paramLabel = "duckdb|copy",
      converter = Other.Converter.class,
      description =
          "Compares instead: with the same night in DuckDB, or with what reading and writing alone"
              + " takes; in turn, in one process. May be given twice.")
  private List<Other> against = List.of();

  @Option(
      names = "--duckdb-memory",
      paramLabel = "SIZE",
      defaultValue = "10GB",
      description = "The most memory for DuckDB, beside the heap; ${DEFAULT-VALUE} unless given.")
  private String duckDbMemory;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the figures for machines, too.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where data are kept; $XDG_CACHE_HOME/wanfen-benchmark or ~/.cache/wanfen-benchmark"
              + " unless given.")
  private Optional<Path> cache = Optional.empty();

  @Option(names = "--settings", paramLabel = "FILE", description = "A wanfen.yaml for the home.")
  private Optional<Path> settings = Optional.empty();

  @Option(
      names = "--prepare-again",
      description =
          "Makes the home and its earlier nights again, by the program as it is now; the data"
              + " stay.")
  private boolean prepareAgain;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this and ends.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  @Spec private CommandSpec spec;

  private final Terminal terminal;
  private final ProgramLog log;
  private final Surroundings surroundings;

  BenchmarkCommand(Terminal terminal, ProgramLog log, Surroundings surroundings) {
    this.terminal = terminal;
    this.log = log;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    check();
    BenchmarkSize size = sizeOptions.size(spec.commandLine());
    Path folder =
        cache.orElse(surroundings.cache()).toAbsolutePath().normalize().resolve(size.folderName());
    HomeOpener homes = new SpringHomes(log, new SparkPlanes());
    NightCommands commands = new NightCommands(program(folder), homes);
    Operator told = new ToldOperator(commands, terminal.err());
    BenchmarkData data = new BenchmarkData(folder, size);
    data.provide(told);
    PreparedHome home = new PreparedHome(folder, size, settings);
    if (prepareAgain) {
      home.forget();
    }
    home.provide(told, data.dataset());
    ResultFile result = new ResultFile(setting(size));
    if (against.isEmpty()) {
      CommandTable table =
          new CommandTable(setting(size), measure(data, home, commands, size.date()));
      show(result, "night", table.lines(), table.json());
    }
    Workshop workshop = new Workshop(folder, size, warmUpFor(size), told, homes, terminal.err());
    for (Other other : against) {
      PairTable table = new PairTable(setting(size), other.words(), compare(other, workshop, home));
      show(result, other.words(), table.lines(), table.json());
    }
    json.ifPresent(result::write);
    return 0;
  }

  private void show(
      ResultFile result, String part, List<String> lines, Map<String, Object> figures) {
    lines.forEach(terminal.out()::println);
    terminal.out().println();
    var unused = result.with(part, figures);
  }

  private List<Pair> compare(Other other, Workshop workshop, PreparedHome home) {
    return switch (other) {
      case DUCKDB ->
          new AgainstDuckDb(workshop, surroundings.cores(), duckDbMemory).run(home, repeat);
      case COPY -> new AgainstCopy(workshop, surroundings.cores()).run(home, repeat);
    };
  }

  /** What no option's own type can tell. */
  private void check() {
    if (repeat < 1) {
      throw new ParameterException(spec.commandLine(), "--repeat is at least 1");
    }
    // The script has started this program with both.
    if (cores.filter(wanted -> wanted != surroundings.cores()).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "there are " + surroundings.cores() + " processors to use");
    }
  }

  private static BenchmarkSize warmUpFor(BenchmarkSize size) {
    return new BenchmarkSize(
        WARM_UP_ACCOUNTS, WARM_UP_ACCOUNTS / 8, size.date(), WARM_UP_EARLIER_NIGHTS, size.seed());
  }

  /** Its commands get the heap and the processors that this program has. */
  private Program program(Path folder) {
    return new Program(
        surroundings.script(),
        folder.resolve("commands.log"),
        Map.of(
            "WANFEN_HEAP",
            heap.orElse(surroundings.heap()),
            "WANFEN_JAVA_OPTS",
            "-XX:ActiveProcessorCount=" + surroundings.cores()));
  }

  private Setting setting(BenchmarkSize size) {
    return new Setting(
        size.accounts(),
        size.orders(),
        size.date(),
        size.earlierNights(),
        size.seed(),
        surroundings.cores(),
        heap.orElse(surroundings.heap()),
        "JDK " + Runtime.version(),
        surroundings.machine());
  }

  private List<NightRun> measure(
      BenchmarkData data, PreparedHome home, NightCommands commands, LocalDate night) {
    List<NightRun> runs = new ArrayList<>();
    for (int run = 1; run <= repeat; run++) {
      home.restore();
      NightRun measured = commands.measure(data.dataset(), home.home(), night);
      runs.add(measured);
      tell("run " + run + " of " + repeat, measured.process().took());
    }
    return runs;
  }

  private void tell(String what, Duration took) {
    terminal.err().println(what + ": " + Figures.seconds(took) + " s");
  }
}
