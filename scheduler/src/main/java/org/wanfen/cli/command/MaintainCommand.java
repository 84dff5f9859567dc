package org.wanfen.cli.command;

import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.UpkeepOperations.Maintain;
import org.wanfen.batch.operations.UpkeepOperations.Maintained;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.Table;
import org.wanfen.cli.screen.UpkeepDisplay;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.plane.RegisterUpkeep.Removed;
import org.wanfen.settlement.plane.RegisterUpkeep.Waste;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code maintain}. */
@Command(
    name = "maintain",
    header = "Removes what a fund has no use for any more.",
    description = {
      "Without options: what attempts that were given up, writes that failed and processes that were"
          + " killed have left. Nothing that was published goes.",
      "With options history expires: rows of the register, copies of orders files. Totals, checks,"
          + " digests, manifests, ledgers and decisions stay on record; exports and statements of"
          + " those dates are gone for good.",
      "Not while a night is unfinished. Cut short, it is simply given again."
    },
    footer = {
      "",
      "Examples:",
      "  wanfen maintain --dry-run",
      "  wanfen maintain --expire-register 400 --expire-inputs 60 --by chen"
    })
public final class MaintainCommand extends HomeCommand {

  private static final Table TABLE =
      Table.of(
          Table.Column.figures("count", 7),
          Table.Column.figures("MB", 9),
          Table.Column.words("what", 4));
  private static final long BYTES_OF_MB = 1_000_000;

  @Option(
      names = "--expire-register",
      paramLabel = "DAYS",
      description = {
        "Keep the rows of the last published day and of so many days before it; at least 1. Unless"
            + " given, all are kept."
      })
  private Optional<Integer> expireRegister = Optional.empty();

  @Option(
      names = "--expire-inputs",
      paramLabel = "DAYS",
      description = {
        "Keep copies of orders files and event ids likewise. Event ids that the duplicate window of"
            + " the next night needs are kept in any case. Unless given, all are kept."
      })
  private Optional<Integer> expireInputs = Optional.empty();

  @Option(names = "--dry-run", description = "Only tell what would be removed.")
  private boolean dryRun;

  @Mixin private ByOption by;

  /** Makes the command. */
  public MaintainCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    Maintain asked =
        new Maintain(fund, expireRegister, expireInputs, dryRun, by.name(surroundings()));
    try (UpkeepDisplay display = UpkeepDisplay.of(terminal(), "maintenance")) {
      show(home.upkeep().maintain(asked, display));
    }
    return Outcome.DONE;
  }

  private void show(Maintained done) {
    if (done.removed().isEmpty()) {
      print(done.fund() + ": nothing to remove");
    } else {
      print(done.fund() + (done.dryRun() ? ": would be removed" : ": removed"));
      TABLE.lines(done.removed().stream().map(MaintainCommand::row).toList()).forEach(this::print);
    }
    done.rowsFrom().ifPresent(date -> print("rows are kept from " + date + " on"));
  }

  private static List<String> row(Removed removed) {
    return List.of(
        Figures.count(removed.count()),
        removed.bytes() == 0
            ? "-"
            : Figures.count((removed.bytes() + BYTES_OF_MB - 1) / BYTES_OF_MB),
        inWords(removed.waste()));
  }

  private static String inWords(Waste waste) {
    return switch (waste) {
      case BRANCHES -> "branches of what was given up";
      case DAYS -> "days of rows that expired";
      case SNAPSHOTS -> "snapshots that nobody needs";
      case STRAY_FILES -> "files of writes that failed";
      case FILE_LISTS -> "lists of files, put together";
      case EVENT_IDS -> "nights' event ids";
      case INPUT_COPIES -> "copies of orders files";
      case SCRATCH -> "scratch folders of processes that were killed";
    };
  }
}
