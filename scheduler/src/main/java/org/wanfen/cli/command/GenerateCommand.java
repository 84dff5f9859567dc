package org.wanfen.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.Terminal;
import org.wanfen.cli.screen.WorkDisplay;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.sample.generate.GeneratorOptions;
import org.wanfen.settlement.files.FileFaults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate}. */
@Command(
    name = "generate",
    header = "Writes a synthetic dataset of any size.",
    description = {
      "Balances are heavy-tailed, orders come through the whole day with peaks; some rows are late,"
          + " repeated, refused or damaged, as in life. The same figures and seed give the same"
          + " dataset on every machine."
    },
    footer = {
      "",
      "Examples:",
      "  wanfen generate --accounts 5000 --orders 1000 --nights 3 --seed 7 --out /tmp/small",
      "  wanfen generate --accounts 80000000 --orders 10000000 --nights 1 --seed 1 --out /data/large"
    })
public final class GenerateCommand implements Callable<Integer> {

  @Option(
      names = "--accounts",
      paramLabel = "N",
      required = true,
      description = "Accounts in the opening register, the advancer among them; at least 2.")
  private long accounts;

  @Option(
      names = "--orders",
      paramLabel = "N",
      required = true,
      description = "Rows of orders a night.")
  private long orders;

  @Option(names = "--nights", paramLabel = "N", required = true, description = "How many nights.")
  private int nights;

  @Option(
      names = "--seed",
      paramLabel = "S",
      required = true,
      description = "Any whole number; another one gives another dataset.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The dataset's folder on this machine, new or empty.")
  private Path out;

  @Option(
      names = "--first-date",
      paramLabel = "yyyy-MM-dd",
      converter = DayConverter.class,
      description = "The first business date; 2013-11-11 unless given.")
  private Optional<LocalDate> firstDate = Optional.empty();

  @Option(
      names = "--opening",
      paramLabel = "csv|csv.gz|parquet",
      converter = OpeningForm.Converter.class,
      description = {
        "The form of the opening register; unless given, csv up to a million accounts, csv.gz up to"
            + " ten million, parquet from there on."
      })
  private Optional<OpeningForm> opening = Optional.empty();

  @Option(
      names = "--rows-per-file",
      paramLabel = "N",
      description = "The most rows of an orders file; 1000000 unless given.")
  private Optional<Long> rowsPerFile = Optional.empty();

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Makes the command. */
  public GenerateCommand(Surroundings surroundings) {
    this.terminal = Objects.requireNonNull(surroundings, "surroundings").terminal();
  }

  @Override
  public Integer call() {
    GeneratorOptions options = options();
    requireEmpty();
    try (WorkDisplay display = WorkDisplay.of(terminal, "generating")) {
      OpeningForm.generator(options, opening).write(out, display::advanced);
    } catch (UncheckedIOException e) {
      throw FileFaults.of("writing", out.toString(), e.getCause());
    }
    terminal
        .out()
        .println(
            "written to "
                + out
                + ": "
                + Figures.count(accounts)
                + " accounts, "
                + Figures.count(nights)
                + " nights of "
                + Figures.count(orders)
                + " orders; try: wanfen replay "
                + out);
    return Outcome.DONE.exitStatus();
  }

  private GeneratorOptions options() {
    try {
      GeneratorOptions options =
          GeneratorOptions.of(accounts, orders, nights, seed)
              .withThreads(Runtime.getRuntime().availableProcessors());
      GeneratorOptions sized = rowsPerFile.map(options::withRowsPerFile).orElse(options);
      return firstDate.map(sized::withFirstDate).orElse(sized);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void requireEmpty() {
    if (!Files.exists(out)) {
      return;
    }
    try (var entries = Files.newDirectoryStream(out)) {
      if (entries.iterator().hasNext()) {
        throw new ParameterException(spec.commandLine(), "the folder " + out + " is not empty");
      }
    } catch (IOException e) {
      throw FileFaults.of("listing", out.toString(), e);
    }
  }
}
