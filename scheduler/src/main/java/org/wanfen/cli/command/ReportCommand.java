package org.wanfen.cli.command;

import java.time.LocalDate;
import java.util.List;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.ReportPeriod;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.files.Locations;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}. */
@Command(
    name = "report",
    header = "Writes the reconciliation report of a night, published or not, or of a period.",
    description = {
      "The verdict; the fund's day as an account statement; every check with both figures, where"
          + " they came from, and the difference; the pool and how it was shared out; the quote;"
          + " events, rows without effect, late events, timings, people and inputs. A night that is"
          + " not published is marked so on every page; of one that is held by the quarantine limit,"
          + " or has not come to its reconciliation, it tells what there is.",
      "Of a period: which days have a published night; the units from the first opening to the"
          + " last closing, and each opening against the closing before it; income earned and"
          + " paid; the fees due; a line for each night; the quote; and every night that was held"
          + " or released. A period that not every day has a published night of is marked so."
    },
    footer = {
      "",
      "Example:",
      "  wanfen report --date 2013-11-11 --format html,pdf,xlsx,json --lang zh --out /srv/reports",
      "  wanfen report --period 2013-11 --format html,pdf,xlsx,json --out /srv/reports/201311"
    })
public final class ReportCommand extends ServedCommand {

  @ArgGroup(multiplicity = "1")
  private About about;

  /** What it is about: a night or a period, and not both. */
  private static final class About {
    @Option(
        names = "--date",
        paramLabel = "yyyy-MM-dd",
        converter = DayConverter.class,
        description = "The business date of the night.")
    private LocalDate date;

    @Option(
        names = "--period",
        paramLabel = "yyyy-MM|yyyy",
        converter = PeriodConverter.class,
        description = "Instead: the month, or the year, whose nights the report is about.")
    private ReportPeriod period;
  }

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
    List<ReportFormat> asked = formats.stream().distinct().toList();
    String folder = Locations.path(out).toString();
    String name = by.name(surroundings());
    printFiles(
        about.period == null
            ? home.exports().report(fund, about.date, asked, language, folder, name)
            : home.exports().report(fund, about.period, asked, language, folder, name));
    return Outcome.DONE;
  }
}
