package org.wanfen.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.files.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code report}. */
@Command(
    name = "report",
    header = "Writes the reconciliation report of a night, published or not.",
    description = {
      "Every check with its expected and actual figure and the difference, the day's totals, the"
          + " inputs by digest, and who decided what."
    },
    footer = {
      "",
      "Example:",
      "  wanfen report --date 2013-11-11 --format html,json --lang zh --out /srv/reports"
    })
public final class ReportCommand extends HomeCommand {

  /** What a report may be asked for as; the last two are promised, but not there yet. */
  enum Format {
    HTML,
    JSON,
    PDF,
    XLSX
  }

  @Mixin private NightOption night;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      required = true,
      description = "html, json, or both with a comma between. (pdf and xlsx are not there yet.)")
  private List<Format> formats = List.of();

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

  @Spec private CommandSpec spec;

  /** Makes the command. */
  public ReportCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(org.wanfen.batch.home.Home home) {
    asked();
    return super.run(home);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    printFiles(
        home.exports()
            .report(fund, night.date(), asked(), language, Locations.path(out).toString()));
    return Outcome.DONE;
  }

  private List<ReportFormat> asked() {
    List<ReportFormat> asked = new ArrayList<>();
    for (Format format : formats) {
      asked.add(
          switch (format) {
            case HTML -> ReportFormat.HTML;
            case JSON -> ReportFormat.JSON;
            case PDF, XLSX ->
                throw new ParameterException(
                    spec.commandLine(),
                    "a report as "
                        + format.name().toLowerCase(Locale.ROOT)
                        + " is not there yet; html and json are");
          });
    }
    return asked.stream().distinct().toList();
  }
}
