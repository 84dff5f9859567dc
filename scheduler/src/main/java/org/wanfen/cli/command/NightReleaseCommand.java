package org.wanfen.cli.command;

import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.NightDisplay;
import org.wanfen.fund.failure.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code night release}. */
@Command(
    name = "release",
    header = "Publishes a held night in spite of its differences.",
    description = {
      "The name must differ from whoever started the night. The differences, the name and the"
          + " reason stay on record."
    },
    footer = {
      "",
      "Example:",
      "  wanfen night release --date 2013-11-11 --by wang --reason 'custodian confirms our fees'"
    })
public final class NightReleaseCommand extends ServedCommand {

  @Mixin private DecisionOptions decision;

  /** Makes the command. */
  public NightReleaseCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    Decision asked = decision.of(fund, surroundings());
    try (NightDisplay display = NightDisplay.stepByStep(terminal(), "")) {
      NightResult result = home.nights().release(asked, display);
      return NightAnswer.show(terminal(), result);
    }
  }
}
