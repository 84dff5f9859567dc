package org.wanfen.cli.command;

import java.util.List;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.files.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}. */
@Command(
    name = "report",
    header = "Writes the reconciliation report of a night, published or not.",
    description = {
      "The verdict; the fund's day as an account statement; every check with both figures, where"
          + " they came from, and the difference; the pool and how it was shared out; the quote;"
          + " events, rows without effect, timings, people and inputs. A night that is not"
          + " published is marked so on every page."
    },
    footer = {
      "",
      "Example:",
      "  wanfen report --date 2013-11-11 --format html,pdf,xlsx,json --lang zh --out /srv/reports"
    })
public final class ReportCommand extends HomeCommand {

  @Mixin private NightOption night;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      required = true,
      description = "html, pdf, xlsx, json, or several with commas between.")
  private List<ReportFormat> formats = List.of();

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "en",
      description = "The report's language: zh or en (the default).")
  private Language language;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write to: a path or a URI. It is made if it is not there.")
  private String out;

  @Mixin private ByOption by;

  /** Makes the command. */
  public ReportCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    printFiles(
        home.exports()
            .report(
                fund,
                night.date(),
                formats.stream().distinct().toList(),
                language,
                Locations.path(out).toString(),
                by.name(surroundings())));
    return Outcome.DONE;
  }
}
