package org.wanfen.benchmark.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.wanfen.batch.home.Home;
import org.wanfen.benchmark.data.PreparedHome;
import org.wanfen.cli.home.HomeOpener;
import org.wanfen.cli.home.OpenHome;

/** The commands of a benchmark, given as a person gives them. */
public final class NightCommands implements PreparedHome.Operator {

  private static final String BY = "benchmark";

  private final Program program;
  private final Path dataset;
  private final HomeOpener homes;

  /**
   * Commands about a dataset.
   *
   * @param program the program
   * @param dataset the dataset's folder
   * @param homes opens a home to read its records
   */
  public NightCommands(Program program, Path dataset, HomeOpener homes) {
    this.program = Objects.requireNonNull(program, "program");
    this.dataset = Objects.requireNonNull(dataset, "dataset");
    this.homes = Objects.requireNonNull(homes, "homes");
  }

  @Override
  public void open(Path home) {
    program.run("open", dataset.toString(), "--home", home.toString(), "--by", BY);
  }

  @Override
  public void run(Path home, LocalDate night) {
    runNight(home, night);
  }

  /** Runs a night and takes its figures. */
  public NightRun measure(Path home, LocalDate night) {
    WrittenBytes written = WrittenBytes.from(home);
    ProcessFigures process = runNight(home, night);
    var bytes = written.added();
    try (OpenHome open = homes.open(Home.at(home))) {
      String fund = open.funds().choose(Optional.empty());
      return new NightRun(NightFigures.of(open.queries().show(fund, night)), process, bytes);
    }
  }

  private ProcessFigures runNight(Path home, LocalDate night) {
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
