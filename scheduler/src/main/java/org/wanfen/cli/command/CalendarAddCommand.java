package org.wanfen.cli.command;

import org.wanfen.batch.operations.FundOperations.AddCalendar;
import org.wanfen.batch.operations.FundOperations.CalendarChange;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.files.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code calendar add}. */
@Command(
    name = "add",
    header = "Adds days to a fund's trading calendar.",
    description = {
      "Days that the calendar did not cover are added, and later ones may be changed; a published"
          + " night keeps the calendar that it ran with. Given again, the same file changes"
          + " nothing."
    },
    footer = {"", "Example:", "  wanfen calendar add calendar-2014.csv --home /srv/wanfen"})
public final class CalendarAddCommand extends HomeCommand {

  @Parameters(
      paramLabel = "FILE",
      description = "A calendar.csv with the header date,trading: a path or a URI.")
  private String file;

  @Mixin private ByOption by;

  /** Makes the command. */
  public CalendarAddCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    String location = Locations.path(file).toString();
    CalendarChange change =
        home.funds().addCalendar(new AddCalendar(fund, location, by.name(surroundings())));
    print(
        "calendar of "
            + fund
            + ": "
            + change.added()
            + " days added, "
            + change.changed()
            + " changed; version "
            + change.version()
            + " covers "
            + change.from()
            + " to "
            + change.to());
    return Outcome.DONE;
  }
}
