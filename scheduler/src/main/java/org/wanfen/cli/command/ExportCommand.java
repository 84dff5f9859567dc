package org.wanfen.cli.command;

import org.wanfen.cli.home.OpenHome;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.files.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}. */
@Command(
    name = "export",
    header = "Writes the exports of a published night.",
    description = {
      "accounts.csv (every account, sorted by number), quarantine.csv, rejected.csv and"
          + " summary.json. Each is whole or not there; where summary.json is, all are there."
    },
    footer = {"", "Example:", "  wanfen export --date 2013-11-11 --out /srv/exports/20131111"})
public final class ExportCommand extends HomeCommand {

  @Mixin private NightOption night;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write to: a path or a URI. It is made if it is not there.")
  private String out;

  /** Makes the command. */
  public ExportCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    printFiles(home.exports().export(fund, night.date(), Locations.path(out).toString()));
    return Outcome.DONE;
  }
}
