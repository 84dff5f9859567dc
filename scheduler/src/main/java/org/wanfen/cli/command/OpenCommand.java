package org.wanfen.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.FundOperations.OpenFund;
import org.wanfen.batch.operations.FundOperations.OpenedFund;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.UpkeepDisplay;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.files.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code open}. */
@Command(
    name = "open",
    header = "Opens a fund: loads its terms, calendar and opening register into a home.",
    description = {
      "Reads fund.yaml, calendar.csv, the opening register and, where there is one, quotes.csv of a"
          + " dataset. The home is made if there is none yet; it may hold several funds.",
      "An opening that was cut short is simply given again; it may have to wait until the lease of"
          + " the one before has expired."
    },
    footer = {"", "Example:", "  wanfen open sample-data/double-eleven-2013 --home /srv/wanfen"})
public final class OpenCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DATASET", description = "The dataset's folder: a path or a URI.")
  private String dataset;

  @Mixin private HomeOption homeOption;

  @Mixin private ByOption by;

  private final Surroundings surroundings;

  /** Makes the command. */
  public OpenCommand(Surroundings surroundings) {
    this.surroundings = Objects.requireNonNull(surroundings, "surroundings");
  }

  @Override
  public Integer call() {
    Home home = Home.createAt(homeOption.folder(surroundings.environment()));
    try (OpenHome open = surroundings.homes().open(home);
        UpkeepDisplay display = UpkeepDisplay.of(surroundings.terminal(), "opening register")) {
      String folder = Locations.path(dataset).toString();
      show(open.funds().open(new OpenFund(folder, by.name(surroundings)), display));
    }
    return Outcome.DONE.exitStatus();
  }

  private void show(OpenedFund fund) {
    var out = surroundings.terminal().out();
    out.println("opened " + fund.fund() + " " + fund.name());
    out.println("  first night  " + fund.firstDate());
    out.println("  accounts     " + Figures.count(fund.accounts()));
    out.println("  units        " + Figures.amount(fund.unitsFen()));
    out.println("  calendar     " + fund.calendarFrom() + " to " + fund.calendarTo());
    out.println("  quotes       " + fund.quotes() + " of the days before");
  }
}
