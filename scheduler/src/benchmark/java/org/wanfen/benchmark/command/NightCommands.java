package org.wanfen.benchmark.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.wanfen.batch.home.Home;
import org.wanfen.benchmark.data.BenchmarkSize;
import org.wanfen.benchmark.data.Operator;
import org.wanfen.cli.home.HomeOpener;
import org.wanfen.cli.home.OpenHome;

/** The commands of a benchmark, given as a person gives them. */
public final class NightCommands implements Operator {

  private static final String BY = "benchmark";

  /** So that every core has several files to read, at every size. */
  private static final long LEAST_ORDERS_FILES = 8;

  private static final long MOST_ROWS_OF_ORDERS_FILE = 500_000;

  private final Program program;
  private final HomeOpener homes;

  /**
   * Commands.
   *
   * @param program the program
   * @param homes opens a home to read its records
   */
  public NightCommands(Program program, HomeOpener homes) {
    this.program = Objects.requireNonNull(program, "program");
    this.homes = Objects.requireNonNull(homes, "homes");
  }

  @Override
  public void generate(BenchmarkSize size, LocalDate first, int nights, Path out) {
    program.run(
        "generate",
        "--accounts",
        Long.toString(size.accounts()),
        "--orders",
        Long.toString(size.orders()),
        "--nights",
        Integer.toString(nights),
        "--seed",
        Long.toString(size.seed()),
        "--first-date",
        first.toString(),
        "--opening",
        "parquet",
        "--rows-per-file",
        Long.toString(rowsOfOrdersFile(size.orders())),
        "--out",
        out.toString());
  }

  static long rowsOfOrdersFile(long orders) {
    long rows = (orders + LEAST_ORDERS_FILES - 1) / LEAST_ORDERS_FILES;
    return Math.max(1, Math.min(rows, MOST_ROWS_OF_ORDERS_FILE));
  }

  @Override
  public void open(Path dataset, Path home) {
    program.run("open", dataset.toString(), "--home", home.toString(), "--by", BY);
  }

  @Override
  public void run(Path dataset, Path home, LocalDate night) {
    runNight(dataset, home, night);
  }

  /** Runs a night and takes its figures. */
  public NightRun measure(Path dataset, Path home, LocalDate night) {
    WrittenBytes written = WrittenBytes.from(home);
    ProcessFigures process = runNight(dataset, home, night);
    var bytes = written.added();
    try (OpenHome open = homes.open(Home.at(home))) {
      String fund = open.funds().choose(Optional.empty());
      return new NightRun(NightFigures.of(open.queries().show(fund, night)), process, bytes);
    }
  }

  private ProcessFigures runNight(Path dataset, Path home, LocalDate night) {
    return program.run(
        "night",
        "run",
        "--date",
        night.toString(),
        "--home",
        home.toString(),
        "--inbox",
        dataset.resolve("inbox").toString(),
        "--by",
        BY);
  }
}
