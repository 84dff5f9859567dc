package org.wanfen.cli.command;

import java.time.LocalDate;
import org.wanfen.batch.operations.FundOperations.TermsChange;
import org.wanfen.batch.operations.FundOperations.UpdateTerms;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.files.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fund update}. */
@Command(
    name = "update",
    header = "Brings new terms into force from a date on.",
    description = {
      "The date must be after every night that was run; a published night keeps the terms that it"
          + " ran with. Code, zone and first date of the fund stay as they are."
    },
    footer = {"", "Example:", "  wanfen fund update fund.yaml --from 2014-01-01 --by chen"})
public final class FundUpdateCommand extends HomeCommand {

  @Parameters(paramLabel = "FILE", description = "The new fund.yaml, complete: a path or a URI.")
  private String file;

  @Option(
      names = "--from",
      paramLabel = "yyyy-MM-dd",
      required = true,
      converter = DayConverter.class,
      description = "The first business date that the terms are in force for.")
  private LocalDate from;

  @Mixin private ByOption by;

  /** Makes the command. */
  public FundUpdateCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    String location = Locations.path(file).toString();
    TermsChange change =
        home.funds().update(new UpdateTerms(fund, location, from, by.name(surroundings())));
    print(
        "terms of "
            + fund
            + (change.changed() ? ": version " : " are these already: version ")
            + change.version()
            + ", in force from "
            + change.from());
    return Outcome.DONE;
  }
}
