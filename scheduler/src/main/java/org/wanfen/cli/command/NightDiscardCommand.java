package org.wanfen.cli.command;

import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.fund.failure.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code night discard}. */
@Command(
    name = "discard",
    header = "Gives up a held, stopped or failed night.",
    description = {
      "It may then be run again, with corrected inputs. The old inputs and checks stay on record;"
          + " nothing that was published is touched."
    },
    footer = {
      "",
      "Example:",
      "  wanfen night discard --date 2013-11-11 --by chen --reason 'ledger was of the wrong fund'"
    })
public final class NightDiscardCommand extends ServedCommand {

  @Mixin private DecisionOptions decision;

  /** Makes the command. */
  public NightDiscardCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    Decision asked = decision.of(fund, surroundings());
    home.nights().discard(asked);
    print(fund + " " + asked.date() + ": discarded; it may be run again");
    return Outcome.DONE;
  }
}
